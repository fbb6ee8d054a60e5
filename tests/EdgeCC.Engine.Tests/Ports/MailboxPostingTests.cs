using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Walk;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Engine.Tests.Ports;

public sealed class MailboxPostingTests : IMailbox, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly VirtualClock _clock = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Event> _taken = [];
    private int _refusals;

    [Fact]
    public async Task Event_is_posted_until_it_is_taken_and_only_once()
    {
        _refusals = 1;

        var posting = this.PostAsync(new UplinkLost(), _clock, _stopping.Token);
        Assert.False(posting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await posting.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal([new UplinkLost()], _taken);
    }

    [Fact]
    public async Task Event_is_given_up_without_a_throw_when_its_poster_stops()
    {
        _refusals = int.MaxValue;

        var posting = this.PostAsync(new UplinkLost(), _clock, _stopping.Token);
        await _stopping.CancelAsync();

        await posting.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Empty(_taken);
    }

    [Fact]
    public void Poster_that_stops_still_tries_once()
    {
        _stopping.Cancel();

        Assert.True(this.PostAsync(new UplinkLost(), _clock, _stopping.Token).IsCompletedSuccessfully);

        Assert.Single(_taken);
    }

    public bool TryPost(Event @event)
    {
        if (_refusals-- > 0)
        {
            return false;
        }

        _taken.Add(@event);
        return true;
    }

    public void Dispose() => _stopping.Dispose();
}
