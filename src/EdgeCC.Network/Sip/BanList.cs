using System.Net;

namespace EdgeCC.Network.Sip;

/// <summary>Addresses nothing is taken from for a while. Safe from any thread.</summary>
internal sealed class BanList(int capacity, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, long> _ends = [];
    private readonly long _started = time.GetTimestamp();

    /// <summary>How many addresses are banned, some of which may have served their time unnoticed.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _ends.Count;
            }
        }
    }

    /// <summary>Bans an address; a longer ban that it has already stays.</summary>
    public void Add(IPAddress address, TimeSpan duration)
    {
        var end = (Uptime + duration).Ticks;
        lock (_gate)
        {
            if (!_ends.ContainsKey(address) && _ends.Count >= capacity)
            {
                _ends.Remove(_ends.MinBy(ban => ban.Value).Key);
            }

            _ends[address] = Math.Max(end, _ends.GetValueOrDefault(address));
        }
    }

    /// <summary>True while an address is banned.</summary>
    public bool Contains(IPAddress address)
    {
        lock (_gate)
        {
            if (!_ends.TryGetValue(address, out var end))
            {
                return false;
            }

            if (Uptime.Ticks < end)
            {
                return true;
            }

            _ends.Remove(address);
            return false;
        }
    }

    private TimeSpan Uptime => time.GetElapsedTime(_started);
}
