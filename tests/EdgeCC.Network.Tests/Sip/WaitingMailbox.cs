using System.Threading.Channels;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Walk;

namespace EdgeCC.Network.Tests.Sip;

/// <summary>A mailbox that can be waited for, and that can be full.</summary>
internal sealed class WaitingMailbox : IMailbox
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<Event> _events = Channel.CreateUnbounded<Event>();
    private readonly SemaphoreSlim _refused = new(0);

    public bool IsFull { get; set; }

    /// <summary>How often posting will throw, as only a fault of ours can.</summary>
    public int Faults { get; set; }

    public bool TryPost(Event @event)
    {
        if (Faults-- > 0)
        {
            throw new InvalidOperationException("A fault, for the test.");
        }

        if (IsFull)
        {
            _refused.Release();
            return false;
        }

        return _events.Writer.TryWrite(@event);
    }

    /// <summary>The next event, which must be of this kind.</summary>
    public async Task<TEvent> NextAsync<TEvent>()
        where TEvent : Event
    {
        using var patience = new CancellationTokenSource(Patience);
        return Assert.IsType<TEvent>(await _events.Reader.ReadAsync(patience.Token));
    }

    /// <summary>Waits until it has turned an event away.</summary>
    public async Task RefusedAsync() => Assert.True(await _refused.WaitAsync(Patience));

    public void AssertEmpty() => Assert.False(_events.Reader.TryPeek(out _));
}
