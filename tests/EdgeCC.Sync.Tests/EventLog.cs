using System.Threading.Channels;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Walk;

namespace EdgeCC.Sync.Tests;

/// <summary>A mailbox whose events a test awaits one by one.</summary>
internal sealed class EventLog : IMailbox
{
    private readonly Channel<Event> _events = Channel.CreateUnbounded<Event>();

    private readonly SemaphoreSlim _refused = new(0);

    /// <summary>True: whatever is posted is refused.</summary>
    public volatile bool IsFull;

    public bool TryPost(Event @event)
    {
        if (IsFull)
        {
            _refused.Release();
            return false;
        }

        return _events.Writer.TryWrite(@event);
    }

    /// <summary>Waits until it has turned an event away.</summary>
    public async Task RefusedAsync() =>
        Assert.True(await _refused.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));

    /// <summary>The next event of a kind that fits; others are passed over.</summary>
    public async Task<T> NextAsync<T>(Func<T, bool>? fits = null)
        where T : Event
    {
        using var cap = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cap.CancelAfter(TimeSpan.FromSeconds(10));
        while (true)
        {
            if (await _events.Reader.ReadAsync(cap.Token) is T wanted && (fits is null || fits(wanted)))
            {
                return wanted;
            }
        }
    }
}
