using System.Net;
using EdgeCC.Calls.Admission;
using EdgeCC.Calls.Outbound;
using EdgeCC.Calls.Registrar;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Calls;

/// <summary>
/// The back-to-back user agent: customers on trunks, desk phones, and what they hear. Pure: SIP messages and orders in,
/// SIP messages, sound settings and reports out.
/// </summary>
public sealed partial class CallControl : ICore
{
    private readonly CallsModel _model;
    private readonly CallsState _state;
    private readonly PeerDirectory _peers;
    private readonly BindingTable _bindings;
    private readonly LocationRegistrar _registrar;
    private readonly Gate _gate;
    private readonly OutboundRoutes _routes;
    private bool _accepting = true;

    /// <param name="model">Phones, trunks and limits.</param>
    /// <param name="soundAddress">
    /// The address peers are to send RTP to; a wildcard stands for whichever address of ours the peer reached.
    /// </param>
    public CallControl(CallsModel model, IPAddress soundAddress)
    {
        _model = model;
        _state = new CallsState(soundAddress);
        _peers = new PeerDirectory(model);
        _bindings = new BindingTable(model.Limits.MaxContactsPerPhone);
        _registrar = new LocationRegistrar(_bindings, model.Limits.LongestRegistration);
        _gate = new Gate(model, _peers, _bindings);
        _routes = new OutboundRoutes(model, _bindings);
    }

    /// <summary>What is held now, for leak checks and health.</summary>
    public CallsCounts Counts => new(
        _state.Legs.Count,
        _state.Legs.HalfOpen,
        _state.Legs.Dialogs,
        _state.Sip.Transactions,
        _state.Sip.Requests,
        _state.Ports.InUse,
        _bindings.Count,
        _gate.Slowed);

    /// <inheritdoc/>
    public Answer Apply(Event @event, Moment now, Random random)
    {
        var turn = new Turn(_state, now, random);
        switch (@event)
        {
            case CallsEvent happened:
                Take(happened, turn);
                break;
            case CallsOrder order:
                Obey(order, turn);
                break;
        }

        return Settle(turn);
    }

    /// <inheritdoc/>
    public Answer Advance(Moment now, Random random)
    {
        var turn = new Turn(_state, now, random);
        _state.Sip.Advance(turn);
        _gate.Advance(turn);
        ReportUnregistered(_bindings.Expire(turn.Now), turn);
        foreach (var leg in _state.Legs.Due(turn.Now))
        {
            leg.Advance(turn);
        }

        return Settle(turn);
    }

    /// <summary>What the transaction layer has to tell may make it tell more; the turn ends when it is silent.</summary>
    private Answer Settle(Turn turn)
    {
        while (_state.Sip.TryTake(turn, out var output))
        {
            Take(output, turn);
        }

        return new Answer(turn.Effects, NextDeadline);
    }

    private TimeSpan? NextDeadline =>
        new[] { _state.Sip.NextDeadline, _bindings.NextExpiry, _gate.NextDeadline, _state.Legs.NextDeadline }.Min();
}
