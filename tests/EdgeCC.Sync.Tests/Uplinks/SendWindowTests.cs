using EdgeCC.Sync.Uplinks;

namespace EdgeCC.Sync.Tests.Uplinks;

public class SendWindowTests
{
    private const int FullBatch = 10;

    private readonly UplinkManners _manners = new();
    private readonly SendWindow _window;

    public SendWindowTests() => _window = new SendWindow(100, FullBatch, _manners);

    [Fact]
    public void Idle_window_sends_a_single_fact_at_once()
    {
        Assert.False(_window.MaySend(100, At(0)));
        Assert.True(_window.MaySend(101, At(0)));
    }

    [Fact]
    public void While_something_is_in_flight_a_few_facts_wait_for_company()
    {
        _window.Sent(101, At(0));

        Assert.False(_window.MaySend(101 + FullBatch - 1, At(4.9)));
        Assert.Equal(At(5), _window.NextDeadline(105));
        Assert.True(_window.MaySend(105, At(5)));
    }

    [Fact]
    public void Full_batches_are_sent_until_the_window_is_full()
    {
        for (var batch = 1; batch <= _manners.BatchesInFlight; batch++)
        {
            Assert.True(_window.MaySend(1_000, At(0)));
            _window.Sent(100 + (batch * FullBatch), At(0));
        }

        Assert.False(_window.MaySend(1_000, At(14)));
        Assert.True(_window.Acknowledge(110, At(14)));
        Assert.True(_window.MaySend(1_000, At(14)));
    }

    [Fact]
    public void Repeated_or_older_acknowledgement_is_no_news()
    {
        _window.Sent(110, At(0));

        Assert.True(_window.Acknowledge(105, At(1)));
        Assert.False(_window.Acknowledge(105, At(1)));
        Assert.False(_window.Acknowledge(99, At(1)));
    }

    [Fact]
    public void Acknowledgement_of_what_an_earlier_connection_sent_is_not_sent_again()
    {
        Assert.True(_window.Acknowledge(120, At(0)));

        Assert.Equal(120, _window.LastSent);
    }

    [Fact]
    public void Silence_beyond_patience_sends_everything_again_and_then_gives_more_time()
    {
        _window.Sent(110, At(0));
        _window.Sent(120, At(14));
        Assert.Equal(At(15), _window.NextDeadline(120));

        _window.RewindWhenOverdue(At(14.9));
        Assert.Equal(120, _window.LastSent);
        _window.RewindWhenOverdue(At(15));
        Assert.Equal(100, _window.LastSent);

        _window.Sent(110, At(15));
        Assert.Equal(At(45), _window.NextDeadline(110));
        _window.Acknowledge(105, At(20));
        Assert.Equal(At(35), _window.NextDeadline(110));
    }

    [Fact]
    public void Silence_is_asked_about_at_most_every_five_minutes_in_the_end()
    {
        var now = TimeSpan.Zero;
        for (var silence = 0; silence < 50; silence++)
        {
            _window.Sent(110, now);
            now = _window.NextDeadline(110)!.Value;
            _window.RewindWhenOverdue(now);
        }

        _window.Sent(110, now);
        Assert.Equal(now + TimeSpan.FromMinutes(5), _window.NextDeadline(110));
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
