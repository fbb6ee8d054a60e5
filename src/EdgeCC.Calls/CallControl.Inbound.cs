using EdgeCC.Calls.Admission;
using EdgeCC.Calls.Callers;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls;

/// <summary>New calls from outside: who is it, is there room, what is wanted.</summary>
public sealed partial class CallControl
{
    private void Invite(RequestArrived arrived, string tag, Turn turn)
    {
        if (_gate.Admit(arrived, trustsAddress: true, turn) is not { } peer)
        {
            return;
        }

        if (RefuseCall(arrived.Request, peer, tag) is { } refusal)
        {
            turn.Sip.Respond(arrived.Transaction, refusal, turn);
            return;
        }

        switch (peer)
        {
            case Peer.DeskPhone(var phone):
                var code = Dialled(arrived.Request)[_model.FeatureCodes.Length..];
                Arrive(arrived, Caller.Withheld, leg => new FeatureCodeDialled(leg, phone.Number, code), turn);
                break;
            case Peer.Line(var trunk, var byAddress):
                var caller = CallerIdentity.Read(arrived.Request, byAddress);
                var to = Dialled(arrived.Request);
                Arrive(arrived, caller, leg => new CallArrived(leg, trunk.Id, caller.Number, caller.DisplayName, to), turn);
                break;
        }
    }

    private void Arrive(RequestArrived arrived, Caller caller, Func<LegId, CallsReport> report, Turn turn)
    {
        var id = turn.Legs.NextArrived();
        var leg = new InboundLeg(id, arrived, caller, turn.SessionOver(arrived.Flow, PreferredSound.Default), turn);
        turn.Legs.Add(leg);
        leg.Try(turn);
        turn.Report(report(id));
    }

    /// <summary>The refusal a call gets at the door, or null.</summary>
    private SipResponse? RefuseCall(SipRequest invite, Peer peer, string tag)
    {
        if (!_accepting || !HasRoom())
        {
            return LocalAgent.Overloaded(invite, tag);
        }

        if (peer is Peer.DeskPhone && !Dialled(invite).StartsWith(_model.FeatureCodes, StringComparison.Ordinal))
        {
            return invite.CreateResponse(404, toTag: tag);
        }

        if (invite.HasSdp() && !(SdpSession.TryParse(invite.Sdp().Span, out var offer) && LegSession.CanAnswer(offer)))
        {
            return invite.CreateResponse(488, toTag: tag);
        }

        return SipLeg.RefuseInterval(invite, tag);
    }

    /// <summary>Every call let in can be answered: those not answered yet will each want a port.</summary>
    private bool HasRoom()
    {
        var halfOpen = _state.Legs.HalfOpen;
        return _state.Legs.Count < _model.Limits.MaxCalls
            && halfOpen < _model.Limits.MaxHalfOpen
            && halfOpen < _state.Ports.Free;
    }

    /// <summary>The dialled number stands in the Request-URI; some trunks put their own name there and it in To.</summary>
    private static string Dialled(SipRequest invite) =>
        PlainText.Of(invite.Uri.User) ?? PlainText.Of(invite.To.Uri.User) ?? "";
}
