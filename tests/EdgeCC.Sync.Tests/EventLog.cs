using System.Threading.Channels;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Walk;

namespace EdgeCC.Sync.Tests;

/// <summary>A mailbox whose events a test awaits one by one.</summary>
internal sealed class EventLog : IMailbox
{
    private readonly Channel<Event> _events = Channel.CreateUnbounded<Event>();

    public bool TryPost(Event @event) => _events.Writer.TryWrite(@event);

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
