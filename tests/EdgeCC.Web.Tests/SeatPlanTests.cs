using System.Net;

namespace EdgeCC.Web.Tests;

public sealed class SeatPlanTests
{
    private static readonly IPAddress Anna = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Boris = IPAddress.Parse("192.0.2.2");

    [Fact]
    public void One_address_gets_its_share_and_leaves_the_others_theirs()
    {
        var seats = new SeatPlan(most: 3, mostPerSource: 2);
        Assert.NotNull(seats.TryTake(Anna));
        Assert.NotNull(seats.TryTake(Anna));
        Assert.Null(seats.TryTake(Anna));
        Assert.NotNull(seats.TryTake(Boris));
        Assert.Null(seats.TryTake(Boris));
    }

    [Fact]
    public void An_address_written_as_IPv6_is_the_same_address()
    {
        var seats = new SeatPlan(most: 3, mostPerSource: 1);
        Assert.NotNull(seats.TryTake(Anna));
        Assert.Null(seats.TryTake(Anna.MapToIPv6()));
    }

    [Fact]
    public void A_seat_given_back_twice_is_free_once()
    {
        var seats = new SeatPlan(most: 2, mostPerSource: 2);
        var first = seats.TryTake(Anna)!;
        Assert.NotNull(seats.TryTake(Anna));

        first.Dispose();
        first.Dispose();

        Assert.NotNull(seats.TryTake(Anna));
        Assert.Null(seats.TryTake(Anna));
    }
}
