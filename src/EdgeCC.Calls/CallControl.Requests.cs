using EdgeCC.Calls.Admission;
using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls;

/// <summary>What peers ask.</summary>
public sealed partial class CallControl
{
    private void Take(RequestArrived arrived, Turn turn)
    {
        var request = arrived.Request;
        var tag = SipToken.New(turn.Random);
        if (SipRequestValidator.Validate(request, LocalAgent.Policy, tag) is { } refusal)
        {
            turn.Sip.Respond(arrived.Transaction, refusal, turn);
        }
        else if (request.Method == SipMethods.Register)
        {
            Register(arrived, tag, turn);
        }
        else if (request.To.Tag is not null)
        {
            TakeInDialog(arrived, turn);
        }
        else
        {
            TakeOutOfDialog(arrived, tag, turn);
        }
    }

    private void TakeInDialog(RequestArrived arrived, Turn turn)
    {
        if (_state.Legs.Find(DialogId.OfReceived(arrived.Request)) is { } leg)
        {
            leg.Take(arrived, turn);
        }
        else
        {
            turn.Sip.Respond(arrived.Transaction, arrived.Request.CreateResponse(481), turn);
        }
    }

    private void TakeOutOfDialog(RequestArrived arrived, string tag, Turn turn)
    {
        switch (arrived.Request.Method)
        {
            case SipMethods.Invite:
                Invite(arrived, tag, turn);
                break;
            case SipMethods.Options:
                turn.Sip.Respond(arrived.Transaction, LocalAgent.Describe(arrived.Request, arrived.Flow, tag), turn);
                break;
            default:
                turn.Sip.Respond(arrived.Transaction, arrived.Request.CreateResponse(481, toTag: tag), turn);
                break;
        }
    }

    /// <summary>A REGISTER (RFC 3261 10.3). Everybody has to prove who they are, a trunk's address is not enough.</summary>
    private void Register(RequestArrived arrived, string tag, Turn turn)
    {
        var request = arrived.Request;
        if (!request.To.Uri.IsSip)
        {
            turn.Sip.Respond(arrived.Transaction, request.CreateResponse(400, "To Is No SIP URI", tag), turn);
        }
        else if (_gate.Admit(arrived, trustsAddress: false, turn) is { } peer)
        {
            var registers = request.To.Uri.User is { } name && IsNameOf(peer, name);
            turn.Sip.Respond(
                arrived.Transaction,
                registers ? Register(arrived, peer, tag, turn) : request.CreateResponse(403, toTag: tag),
                turn);
        }
    }

    private SipResponse Register(RequestArrived arrived, Peer peer, string tag, Turn turn)
    {
        var before = _bindings.Of(peer.User).Count;
        var response = _registrar.Take(peer.User, arrived.Request, arrived.Flow, turn.Moment, tag);
        var after = _bindings.Of(peer.User).Count;
        if (peer is Peer.DeskPhone(var phone) && before == 0 != (after == 0))
        {
            turn.Report(after == 0 ? new PhoneUnregistered(phone.Number) : new PhoneRegistered(phone.Number));
        }

        return response;
    }

    /// <summary>Phones register by their digest user or by their extension number.</summary>
    private static bool IsNameOf(Peer peer, string name) =>
        name == peer.User || (peer is Peer.DeskPhone(var phone) && name == phone.Number.Value);

    private void ReportUnregistered(IEnumerable<string> users, Turn turn)
    {
        foreach (var user in users)
        {
            if (_peers.Find(user) is Peer.DeskPhone(var phone))
            {
                turn.Report(new PhoneUnregistered(phone.Number));
            }
        }
    }
}
