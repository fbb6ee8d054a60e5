using System.Net;
using EdgeCC.Network.Sip;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Network.Tests.Sip;

public sealed class BanListTests
{
    private static readonly IPAddress Stranger = IPAddress.Parse("192.0.2.7");

    private readonly VirtualClock _clock = new();

    [Fact]
    public void Ban_ends_by_uptime_however_the_wall_clock_jumps()
    {
        var bans = new BanList(10, _clock);
        bans.Add(Stranger, TimeSpan.FromMinutes(5));

        _clock.JumpWall(TimeSpan.FromDays(1));
        Assert.True(bans.Contains(Stranger));
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False(bans.Contains(Stranger));
        Assert.Equal(0, bans.Count);
    }

    [Fact]
    public void Shorter_ban_does_not_shorten_a_longer_one()
    {
        var bans = new BanList(10, _clock);
        bans.Add(Stranger, TimeSpan.FromMinutes(5));
        bans.Add(Stranger, TimeSpan.FromMinutes(1));

        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.True(bans.Contains(Stranger));
    }

    [Fact]
    public void Full_list_gives_up_the_ban_that_ends_soonest()
    {
        var bans = new BanList(2, _clock);
        bans.Add(IPAddress.Parse("192.0.2.1"), TimeSpan.FromMinutes(9));
        bans.Add(IPAddress.Parse("192.0.2.2"), TimeSpan.FromMinutes(1));

        bans.Add(Stranger, TimeSpan.FromMinutes(5));

        Assert.Equal(2, bans.Count);
        Assert.True(bans.Contains(IPAddress.Parse("192.0.2.1")));
        Assert.False(bans.Contains(IPAddress.Parse("192.0.2.2")));
        Assert.True(bans.Contains(Stranger));
    }
}
