using System.Collections.Concurrent;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Texts;
using EdgeCC.Hardware.Modem;
using EdgeCC.Hardware.Modem.Simulation;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Walk;

namespace EdgeCC.Hardware.Tests.Modem;

/// <summary>The pure channel and the twin, in virtual time.</summary>
public sealed class SimulatedModemTests : ModemContract
{
    private readonly ModemBench _bench = new();

    private protected override IReadOnlyList<TextEvent> Posts => _bench.Posts;

    private protected override T Twin<T>(Func<SimulatedModem, T> act) => act(_bench.Twin);

    private protected override void Accept(TextReceived received) => _bench.Accept(received);

    private protected override void Send(TextToSend message) => _bench.Send(message);

    private protected override void Plug(bool isThere) =>
        _bench.Take(isThere ? _bench.Channel.Open(_bench.Now) : _bench.Channel.Close(_bench.Now));

    private protected override void Until(Func<bool> reached)
    {
        for (var n = 0; n < 100 && !reached(); n++)
        {
            _bench.Run(TimeSpan.FromSeconds(1));
        }

        Assert.True(reached());
    }

    public override void Dispose()
    {
    }
}

/// <summary>The edge with its thread, over a terminal of the kernel.</summary>
public sealed class PtyModemTests : ModemContract, IMailbox
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<Event> _posts = new();
    private readonly SemaphoreSlim _posted = new(0);
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"modem-{Guid.NewGuid():N}");
    private readonly PtyModem _modem;
    private readonly ModemEdge _edge;

    public PtyModemTests()
    {
        _modem = new PtyModem(_path);
        _edge = new ModemEdge(new ModemModel(_path, ModemBench.Number), soundPort: 1, this, TimeProvider.System);
        _edge.Start();
    }

    private protected override IReadOnlyList<TextEvent> Posts => [.. _posts.OfType<TextEvent>()];

    public bool TryPost(Event @event)
    {
        _posts.Enqueue(@event);
        _posted.Release();
        return true;
    }

    [Fact]
    public void Port_that_is_not_there_is_a_finding()
    {
        Until(() => _edge.Look().Text.Contains(_path, StringComparison.Ordinal));
        Plug(true);
        Until(() => _edge.Look().Text.StartsWith("Twin, -73 dBm", StringComparison.Ordinal));
        Plug(false);
        Until(() => _edge.Look().Text.Contains("tried again", StringComparison.Ordinal));
    }

    private protected override T Twin<T>(Func<SimulatedModem, T> act) => _modem.With(act);

    private protected override void Accept(TextReceived received) => _edge.Accept(received.Thread, received.MessageId);

    private protected override void Send(TextToSend message) => _edge.Send(message);

    private protected override void Plug(bool isThere)
    {
        if (isThere)
        {
            _modem.Plug();
        }
        else
        {
            _modem.Pull();
        }
    }

    // Posts wake it; what nobody posts is looked at again meanwhile.
    private protected override void Until(Func<bool> reached)
    {
        for (var left = Patience; !reached() && left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(20))
        {
            _posted.Wait(TimeSpan.FromMilliseconds(20));
        }

        Assert.True(reached(), _edge.Look().Text);
    }

    public override void Dispose()
    {
        _edge.Dispose();
        _modem.Dispose();
        _posted.Dispose();
    }
}
