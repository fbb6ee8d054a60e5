using System.Net;

namespace EdgeCC.Calls.Admission;

/// <summary>
/// Counts wrong passwords by address. Each slows the next answer down; at the limit the address is to be banned. What
/// an address did is forgotten once it has been quiet for as long as a ban lasts.
/// </summary>
internal sealed class PasswordGuard(int wrongBeforeBan, TimeSpan banFor)
{
    /// <summary>Addresses remembered; beyond, the one that has been quiet longest gives way.</summary>
    public const int MaxAddresses = 4096;

    /// <summary>The first wrong password is answered this late; each further one twice as late as the one before.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>Never later than this: Timer F of an honest phone (RFC 3261 17.1.2.2) is 32 s.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(8);

    /// <summary>
    /// Wrong passwords looked at from one address in a second; beyond, none is until the second is over. Only wrong ones
    /// count, and this many leave room for those who share the address and know theirs.
    /// </summary>
    public const int WrongPerSecond = 20;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Dictionary<IPAddress, Suspicion> _suspects = [];

    /// <summary>Addresses remembered now.</summary>
    public int Count => _suspects.Count;

    /// <summary>True while passwords from this address are to be looked at.</summary>
    public bool MayTry(IPAddress address, TimeSpan now) =>
        !_suspects.TryGetValue(address, out var suspicion)
        || suspicion.ThisSecond < WrongPerSecond
        || now - suspicion.SecondBegan >= Second;

    /// <summary>Notes a wrong password and says what it costs.</summary>
    public Penalty Note(IPAddress address, TimeSpan now)
    {
        var isKnown = _suspects.TryGetValue(address, out var before);
        var wrong = isKnown && now - before.Last < banFor ? before.Wrong + 1 : 1;
        var isSameSecond = isKnown && now - before.SecondBegan < Second;
        MakeRoomFor(address, now);
        _suspects[address] = isSameSecond
            ? new Suspicion(wrong, now, before.ThisSecond + 1, before.SecondBegan)
            : new Suspicion(wrong, now, 1, now);
        return new Penalty(DelayAfter(wrong), Ban: wrong >= wrongBeforeBan);
    }

    /// <summary>
    /// The right password was given: what went before was a slip, or a neighbour behind the same NAT. How many wrong ones
    /// there were in this second stays, lest one good password buy any number of guesses.
    /// </summary>
    public void Forgive(IPAddress address)
    {
        if (_suspects.TryGetValue(address, out var suspicion))
        {
            _suspects[address] = suspicion with { Wrong = 0 };
        }
    }

    private static TimeSpan DelayAfter(int wrong)
    {
        var doublings = Math.Min(wrong - 1, 8);
        var delay = FirstDelay * (1 << doublings);
        return delay < LongestDelay ? delay : LongestDelay;
    }

    private void MakeRoomFor(IPAddress address, TimeSpan now)
    {
        if (_suspects.Count < MaxAddresses || _suspects.ContainsKey(address))
        {
            return;
        }

        foreach (var (quiet, suspicion) in _suspects)
        {
            if (now - suspicion.Last >= banFor)
            {
                _suspects.Remove(quiet);
            }
        }

        if (_suspects.Count == MaxAddresses)
        {
            _suspects.Remove(_suspects.MinBy(suspect => suspect.Value.Last).Key);
        }
    }

    private readonly record struct Suspicion(int Wrong, TimeSpan Last, int ThisSecond, TimeSpan SecondBegan);
}

/// <summary>What a wrong password costs.</summary>
/// <param name="Delay">The challenge is repeated this late.</param>
/// <param name="Ban">The address has had its tries.</param>
internal readonly record struct Penalty(TimeSpan Delay, bool Ban);
