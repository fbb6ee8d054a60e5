using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using System.Threading.Channels;
using EdgeCC.Calls;
using EdgeCC.Calls.Outbound;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Network.Sip;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Transactions;
using EdgeCC.Wire.Tests.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Wire.Tests.Calls;

/// <summary>The SIP edge and Calls alone, in real time: a house that calls customers through one provider.</summary>
internal sealed class CallingHouse : IMailbox, IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Channel<Event> _events = Channel.CreateUnbounded<Event>();
    private readonly Channel<CallsReport> _reports = Channel.CreateUnbounded<CallsReport>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Random _random = new(1);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly CallControl _calls;
    private readonly SipEdge _edge;
    private readonly Task _running;
    private TimeSpan? _deadline;

    public CallingHouse(IPEndPoint provider)
    {
        var here = new IPEndPoint(IPAddress.Loopback, FreePorts.Take());
        var trunk = new TrunkModel(new TrunkId("provider"), [], null, null)
        {
            Outbound = new OutboundModel(
                new SipFlow(SipTransport.Udp, here, provider),
                null,
                new DigestClient("branch", "secret-branch"),
                "+78120000001",
                [new DialledPrefix("+7", "8")]),
        };
        var limits = new CallsLimits(20, 20, 3, 10, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        _calls = new CallControl(new CallsModel("edgecc", [], [trunk], "*", limits), IPAddress.Loopback);
        _edge = new SipEdge(new SipModel([here], []), this, TimeProvider.System, NullLogger.Instance);
        _edge.Start();
        TryPost(new MediaPortsOpened(ImmutableArray.Create(FreePorts.Take(2))));
        _running = RunAsync();
    }

    public bool TryPost(Event @event) => _events.Writer.TryWrite(@event);

    /// <summary>The next thing Calls tells.</summary>
    public async Task<CallsReport> ToldAsync()
    {
        using var cap = new CancellationTokenSource(Child.Cap);
        return await _reports.Reader.ReadAsync(cap.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        await _edge.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            if (_events.Reader.TryRead(out var @event))
            {
                Carry(_calls.Apply(@event, Now, _random));
            }
            else if (_deadline is { } deadline && Now.Reached(deadline))
            {
                Carry(_calls.Advance(Now, _random));
            }
            else
            {
                await WaitAsync();
            }
        }
    }

    /// <summary>Until something comes, or is due.</summary>
    private async Task WaitAsync()
    {
        var until = _deadline is { } deadline && deadline - _clock.Elapsed < Longest ? deadline - _clock.Elapsed : Longest;
        using var cap = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        cap.CancelAfter(until > TimeSpan.Zero ? until : TimeSpan.Zero);
        try
        {
            await _events.Reader.WaitToReadAsync(cap.Token);
        }
        catch (OperationCanceledException)
        {
            // Due, or over.
        }
    }

    private void Carry(Answer answer)
    {
        _deadline = answer.NextDeadline;
        foreach (var effect in answer.Effects)
        {
            switch (effect)
            {
                case SendSip send:
                    _edge.Send(send.Message, send.Flow);
                    break;
                case Raise { Event: CallsReport report }:
                    _reports.Writer.TryWrite(report);
                    break;
            }
        }
    }

    private Moment Now => new(_clock.Elapsed, DateTimeOffset.UtcNow);
}
