using EdgeCC.Routing.Queues;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests.Queues;

public class RecentPatienceTests
{
    private readonly RecentPatience _patience = new();

    [Fact]
    public void Nobody_who_gave_up_is_no_patience_known()
    {
        _patience.Take(Seconds(60), abandoned: false);
        Assert.Null(_patience.Mean);
    }

    [Fact]
    public void Time_waited_by_those_who_were_answered_counts_for_those_who_gave_up()
    {
        _patience.Take(Seconds(60), abandoned: false);
        _patience.Take(Seconds(40), abandoned: true);
        Assert.Equal((60 * 0.995) + 40, _patience.Mean!.Value.TotalSeconds, 1e-6);
    }

    [Fact]
    public void What_customers_did_long_ago_is_forgotten()
    {
        Give(1000, waited: 300);
        Give(1000, waited: 30);
        Assert.InRange(_patience.Mean!.Value.TotalSeconds, 30, 33);
    }

    private void Give(int contacts, int waited)
    {
        for (var i = 0; i < contacts; i++)
        {
            _patience.Take(Seconds(waited), abandoned: true);
        }
    }
}
