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

    private readonly Dictionary<IPAddress, Suspicion> _suspects = [];

    /// <summary>Addresses remembered now.</summary>
    public int Count => _suspects.Count;

    /// <summary>Notes a wrong password and says what it costs.</summary>
    public Penalty Note(IPAddress address, TimeSpan now)
    {
        var wrong = _suspects.TryGetValue(address, out var before) && now - before.Last < banFor ? before.Wrong + 1 : 1;
        MakeRoomFor(address, now);
        _suspects[address] = new Suspicion(wrong, now);
        return new Penalty(DelayAfter(wrong), Ban: wrong >= wrongBeforeBan);
    }

    /// <summary>The right password was given: what went before was a slip, or a neighbour behind the same NAT.</summary>
    public void Forgive(IPAddress address) => _suspects.Remove(address);

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

    private readonly record struct Suspicion(int Wrong, TimeSpan Last);
}

/// <summary>What a wrong password costs.</summary>
/// <param name="Delay">The challenge is repeated this late.</param>
/// <param name="Ban">The address has had its tries.</param>
internal readonly record struct Penalty(TimeSpan Delay, bool Ban);
