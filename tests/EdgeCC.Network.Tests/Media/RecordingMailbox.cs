using System.Threading.Channels;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Walk;

namespace EdgeCC.Network.Tests.Media;

/// <summary>A mailbox a test reads from.</summary>
internal sealed class RecordingMailbox : IMailbox
{
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(10);
    private readonly Channel<Event> _events = Channel.CreateUnbounded<Event>();

    /// <summary>True: nothing is taken.</summary>
    public bool IsFull { get; set; }

    public bool TryPost(Event @event) => !IsFull && _events.Writer.TryWrite(@event);

    /// <summary>The next event of a kind; others are passed over.</summary>
    public async Task<T> NextAsync<T>()
        where T : Event
    {
        using var cap = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cap.CancelAfter(Cap);
        while (true)
        {
            if (await _events.Reader.ReadAsync(cap.Token) is T wanted)
            {
                return wanted;
            }
        }
    }

    /// <summary>What has been posted and not read yet.</summary>
    public IReadOnlyList<Event> Rest()
    {
        var rest = new List<Event>();
        while (_events.Reader.TryRead(out var @event))
        {
            rest.Add(@event);
        }

        return rest;
    }
}
