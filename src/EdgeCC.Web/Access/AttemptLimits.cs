using System.Net;
using System.Net.Sockets;

namespace EdgeCC.Web.Access;

/// <summary>
/// How often a password or claim code may be tried, from one address and from all together: some at once, then one every so
/// often. An attempt is taken from both allowances or from neither, so only addresses whose attempts the common
/// allowance let through are remembered, and those for no longer than their own takes to fill up again. Safe from any thread.
/// </summary>
internal sealed class AttemptLimits(WebLimits limits, TimeProvider time)
{
    // All hosts of one IPv6 network are one address: it is not scarce (RFC 4291, 2.5.4).
    private const int NetworkBytes = 8;

    private readonly Lock _gate = new();
    private readonly long _started = time.GetTimestamp();
    private readonly Dictionary<IPAddress, TimeSpan> _fullAt = [];
    private TimeSpan _allFullAt;

    /// <summary>Addresses that have none left now.</summary>
    public IReadOnlyList<IPAddress> UsedUp
    {
        get
        {
            lock (_gate)
            {
                var now = time.GetElapsedTime(_started);
                return [.. from entry in _fullAt where Wait(entry.Value, limits.Attempts.PerSource, now) > TimeSpan.Zero select entry.Key];
            }
        }
    }

    /// <summary>How many addresses are remembered.</summary>
    internal int Count => _fullAt.Count;

    /// <summary>Takes an attempt. Null: go ahead; otherwise nothing is taken, and there is one again after this time.</summary>
    public TimeSpan? TryTake(IPAddress source)
    {
        var address = Of(source);
        var now = time.GetElapsedTime(_started);
        lock (_gate)
        {
            Forget(now);
            var ofSource = _fullAt.GetValueOrDefault(address);
            var wait = Max(
                Wait(ofSource, limits.Attempts.PerSource, now), Wait(_allFullAt, limits.Attempts.InAll, now));
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            _fullAt[address] = Max(ofSource, now) + limits.Attempts.PerSource.Pace;
            _allFullAt = Max(_allFullAt, now) + limits.Attempts.InAll.Pace;
            return null;
        }
    }

    /// <summary>The attempt was right: it does not count, nor do those before it from this address.</summary>
    public void GiveBack(IPAddress source)
    {
        lock (_gate)
        {
            _fullAt.Remove(Of(source));
            _allFullAt -= limits.Attempts.InAll.Pace;
        }
    }

    private void Forget(TimeSpan now)
    {
        foreach (var (address, _) in _fullAt.Where(entry => entry.Value <= now))
        {
            _fullAt.Remove(address);
        }
    }

    private static TimeSpan Wait(TimeSpan fullAt, Allowance allowance, TimeSpan now) =>
        fullAt - now - (allowance.Pace * (allowance.AtOnce - 1));

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static IPAddress Of(IPAddress source) =>
        source.IsIPv4MappedToIPv6 ? source.MapToIPv4()
        : source.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. source.GetAddressBytes().Take(NetworkBytes), .. new byte[NetworkBytes]])
        : source;
}
