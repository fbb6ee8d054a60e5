namespace EdgeCC.Sip.Digest;

/// <summary>
/// The highest nonce count seen with each nonce, so that nothing overheard can be sent again (RFC 7616 3.4). Bounded:
/// when it is full the oldest nonce is forgotten, and it and all older ones count as used up from then on.
/// </summary>
internal sealed class NonceCounts
{
    /// <summary>A branch has some hundred phones, each with one nonce in use.</summary>
    internal const int Capacity = 4096;

    private readonly Dictionary<string, uint> _highest = [];
    private readonly Queue<(string Nonce, TimeSpan MadeAt)> _oldestFirst = [];
    private TimeSpan _usedUpBefore = TimeSpan.MinValue;

    /// <summary>Notes a use. False when this count, or a higher one, was seen before.</summary>
    /// <param name="nonce">A nonce of ours that is not too old.</param>
    /// <param name="madeAt">When it was made.</param>
    /// <param name="count">The nc.</param>
    public bool TryUse(string nonce, TimeSpan madeAt, uint count)
    {
        if (_highest.TryGetValue(nonce, out var highest))
        {
            _highest[nonce] = Math.Max(highest, count);
            return count > highest;
        }

        if (madeAt <= _usedUpBefore)
        {
            return false;
        }

        MakeRoom();
        _highest.Add(nonce, count);
        _oldestFirst.Enqueue((nonce, madeAt));
        return true;
    }

    private void MakeRoom()
    {
        if (_oldestFirst.Count == Capacity)
        {
            var (nonce, madeAt) = _oldestFirst.Dequeue();
            _highest.Remove(nonce);
            _usedUpBefore = madeAt > _usedUpBefore ? madeAt : _usedUpBefore;
        }
    }
}
