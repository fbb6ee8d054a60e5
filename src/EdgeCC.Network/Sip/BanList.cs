using System.Net;

namespace EdgeCC.Network.Sip;

/// <summary>Addresses nothing is taken from for a while. Safe from any thread.</summary>
internal sealed class BanList(int capacity, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, long> ends = [];
    private readonly long started = time.GetTimestamp();

    /// <summary>How many addresses are banned, some of which may have served their time unnoticed.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return ends.Count;
            }
        }
    }

    /// <summary>Bans an address; a longer ban that it has already stays.</summary>
    public void Add(IPAddress address, TimeSpan duration)
    {
        var end = (Uptime + duration).Ticks;
        lock (gate)
        {
            if (!ends.ContainsKey(address) && ends.Count >= capacity)
            {
                ends.Remove(ends.MinBy(ban => ban.Value).Key);
            }

            ends[address] = Math.Max(end, ends.GetValueOrDefault(address));
        }
    }

    /// <summary>True while an address is banned.</summary>
    public bool Contains(IPAddress address)
    {
        lock (gate)
        {
            if (!ends.TryGetValue(address, out var end))
            {
                return false;
            }

            if (Uptime.Ticks < end)
            {
                return true;
            }

            ends.Remove(address);
            return false;
        }
    }

    private TimeSpan Uptime => time.GetElapsedTime(started);
}
