using System.Diagnostics.CodeAnalysis;

namespace EdgeCC.Model.Time;

/// <summary>
/// What a core waits for: at most one deadline a key, taken earliest first and, among equals, in the order they were
/// set. Setting, clearing and taking cost O(log n).
/// </summary>
public sealed class Agenda<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Entry> _entries = [];
    private readonly SortedSet<Entry> _order = new(Comparer<Entry>.Create(
        (one, other) => one.At != other.At ? one.At.CompareTo(other.At) : one.Order.CompareTo(other.Order)));

    private long _set;

    /// <summary>How many deadlines are waited for.</summary>
    public int Count => _entries.Count;

    /// <summary>The earliest deadline (an uptime), or null where nothing is waited for.</summary>
    public TimeSpan? Next => _order.Count == 0 ? null : _order.Min.At;

    /// <summary>True while <paramref name="key"/> has a deadline.</summary>
    public bool Contains(TKey key) => _entries.ContainsKey(key);

    /// <summary>Sets the deadline of <paramref name="key"/>, in place of any it had; one that stays as it was keeps its turn.</summary>
    public void Set(TKey key, TimeSpan at)
    {
        if (_entries.TryGetValue(key, out var before))
        {
            if (before.At == at)
            {
                return;
            }

            Clear(key);
        }

        var entry = new Entry(at, ++_set, key);
        _entries.Add(key, entry);
        _order.Add(entry);
    }

    /// <summary>Forgets the deadline of <paramref name="key"/>, if it has one.</summary>
    public void Clear(TKey key)
    {
        if (_entries.Remove(key, out var entry))
        {
            _order.Remove(entry);
        }
    }

    /// <summary>Takes the earliest deadline off the agenda if it has come by <paramref name="now"/>.</summary>
    public bool TryTakeDue(Moment now, [MaybeNullWhen(false)] out TKey key) => TryTakeDue(now.Uptime, out key);

    /// <summary>Takes the earliest deadline off the agenda if it has come by <paramref name="now"/> (an uptime).</summary>
    public bool TryTakeDue(TimeSpan now, [MaybeNullWhen(false)] out TKey key)
    {
        if (Next is not { } next || now < next)
        {
            key = default;
            return false;
        }

        key = _order.Min.Key;
        Clear(key);
        return true;
    }

    private readonly record struct Entry(TimeSpan At, long Order, TKey Key);
}
