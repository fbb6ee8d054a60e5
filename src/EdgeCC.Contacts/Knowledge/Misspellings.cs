using System.Numerics;
using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>
/// Finds the stems one slip away from a mistyped one (a letter too many, too few, wrong, or two swapped): both lose a letter
/// and are then the same, so every stem is kept under each of its spellings with one letter less (SymSpell, W. Garbe).
/// </summary>
internal sealed class Misspellings
{
    private const int LeastLength = 4;
    private const float Closeness = 0.8f;
    private const float ClosenessOfOtherBeginning = 0.6f;

    private readonly TermIndex _terms;

    // Spellings in buckets by the first bits of their hashes; bucket b is what lies from _starts[b] to _starts[b + 1].
    private readonly int[] _starts;
    private readonly uint[] _hashes;
    private readonly int[] _stems;
    private readonly int _shift;

    public Misspellings(TermIndex terms)
    {
        _terms = terms;
        var kept = new List<(uint Hash, int Stem)>();
        for (var term = 0; term < terms.Names.Count; term++)
        {
            var name = terms.Names[term];
            if (Term.IsStem(name) && name.Length >= Term.PrefixLength + LeastLength)
            {
                // A doubled letter gives a spelling twice; it is found twice then, and noted once.
                for (var skipped = Term.PrefixLength; skipped <= name.Length; skipped++)
                {
                    kept.Add((Hash(name, skipped), term));
                }
            }
        }

        var bits = BitOperations.Log2((uint)kept.Count + 2);
        _shift = 32 - bits;
        (_starts, _hashes, _stems) = (new int[(1 << bits) + 1], new uint[kept.Count], new int[kept.Count]);
        foreach (var (hash, _) in kept)
        {
            _starts[hash >> _shift]++;
        }

        // The sum so far is where a bucket ends; filling from there backwards leaves where it starts.
        for (var bucket = 1; bucket < _starts.Length; bucket++)
        {
            _starts[bucket] += _starts[bucket - 1];
        }

        foreach (var (hash, stem) in kept)
        {
            var at = --_starts[hash >> _shift];
            (_hashes[at], _stems[at]) = (hash, stem);
        }
    }

    /// <summary>The stems one slip away from a term, each with its closeness (0 to 1), in the index's order.</summary>
    public List<(int Term, float Closeness)> Near(string term)
    {
        var near = new SortedSet<int>();
        if (term.Length >= Term.PrefixLength + LeastLength - 1)
        {
            for (var skipped = Term.PrefixLength; skipped <= term.Length; skipped++)
            {
                AddNear(term, Hash(term, skipped), near);
            }
        }

        return [.. near.Select(stem => (stem, _terms.Names[stem][Term.PrefixLength] == term[Term.PrefixLength] ? Closeness : ClosenessOfOtherBeginning))];
    }

    /// <summary>Whether the terms are the same but for one slip: equal ahead of it and after it.</summary>
    private static bool IsOneSlip(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var at = shorter.AsSpan().CommonPrefixLength(longer);
        if (shorter.Length < longer.Length)
        {
            return shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + 1));
        }

        var rest = shorter.Length - at;
        var isSwapped = rest >= 2 && shorter[at] == longer[at + 1] && shorter[at + 1] == longer[at];
        return (isSwapped && shorter.AsSpan(at + 2).SequenceEqual(longer.AsSpan(at + 2)))
            || (rest >= 1 && shorter.AsSpan(at + 1).SequenceEqual(longer.AsSpan(at + 1)));
    }

    /// <summary>FNV-1a over the characters but one: string.GetHashCode differs from run to run.</summary>
    private static uint Hash(string term, int skipped)
    {
        var hash = 2166136261u;
        for (var i = 0; i < term.Length; i++)
        {
            hash = i == skipped ? hash : (hash ^ term[i]) * 16777619u;
        }

        return hash;
    }

    private void AddNear(string term, uint hash, SortedSet<int> near)
    {
        var bucket = hash >> _shift;
        for (var at = _starts[bucket]; at < _starts[bucket + 1]; at++)
        {
            if (_hashes[at] == hash && IsOneSlip(term, _terms.Names[_stems[at]]))
            {
                near.Add(_stems[at]);
            }
        }
    }
}
