using System.Net;
using EdgeCC.Web.Access;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Web.Tests.Access;

public sealed class AttemptLimitsTests
{
    private static readonly IPAddress Anna = IPAddress.Parse("192.0.2.1");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void One_address_has_a_few_attempts_at_once_and_then_one_each_so_often()
    {
        var limits = Limits(perSource: 3, inAll: 100);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Null(limits.TryTake(Anna)));
        Assert.Equal(30 * Second, limits.TryTake(Anna));
        Assert.Equal([Anna], limits.UsedUp);

        _time.Advance(29 * Second);
        Assert.Equal(Second, limits.TryTake(Anna));
        _time.Advance(Second);
        Assert.Null(limits.TryTake(Anna));
        Assert.NotNull(limits.TryTake(Anna));
    }

    [Fact]
    public void Many_addresses_together_have_no_more_than_the_common_allowance()
    {
        var limits = Limits(perSource: 3, inAll: 5);
        Assert.All(Enumerable.Range(1, 5), host => Assert.Null(limits.TryTake(Host(host))));
        Assert.Equal(10 * Second, limits.TryTake(Host(6)));
        _time.Advance(10 * Second);
        Assert.Null(limits.TryTake(Host(6)));
    }

    [Fact]
    public void A_right_attempt_does_not_count()
    {
        var limits = Limits(perSource: 2, inAll: 2);
        for (var time = 0; time < 10; time++)
        {
            Assert.Null(limits.TryTake(Anna));
            limits.GiveBack(Anna);
        }

        Assert.Empty(limits.UsedUp);
    }

    [Fact]
    public void However_many_addresses_try_only_those_let_through_lately_are_remembered()
    {
        const int Burst = 20;
        var limits = Limits(perSource: 5, inAll: Burst);
        var most = 0;
        for (var attempt = 0; attempt < 100_000; attempt++)
        {
            limits.TryTake(new IPAddress(attempt));
            _time.Advance(TimeSpan.FromMilliseconds(50));
            most = Math.Max(most, limits.Count);
        }

        // An address let through once is full again after 30 s, in which the common allowance yields 3 more.
        Assert.InRange(most, Burst / 2, Burst + 3);
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::ffff", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void All_hosts_of_an_IPv6_network_are_one_address(string one, string other, bool isSame)
    {
        var limits = Limits(perSource: 1, inAll: 100);
        Assert.Null(limits.TryTake(IPAddress.Parse(one)));
        Assert.Equal(isSame, limits.TryTake(IPAddress.Parse(other)) is not null);
    }

    private static IPAddress Host(int host) => new([192, 0, 2, (byte)host]);

    private AttemptLimits Limits(int perSource, int inAll) => new(
        new WebLimits { Attempts = new(new Allowance(perSource, 30 * Second), new Allowance(inAll, 10 * Second)) }, _time);
}
