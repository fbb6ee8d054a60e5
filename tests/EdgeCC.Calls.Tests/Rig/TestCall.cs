using System.Text;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Tests.Rig;

/// <summary>One call of a <see cref="TestPeer"/>, placed or received, written by hand.</summary>
internal sealed class TestCall
{
    private readonly TestPeer _peer;
    private readonly string _localUri;
    private string _remoteUri;
    private string _target;
    private int _sequence;
    private int _inviteSequence;

    public TestCall(TestPeer peer, string to, string from)
    {
        _peer = peer;
        CallId = "call-" + peer.NewId();
        _target = $"sip:{to}@{Office.Address}";
        _localUri = $"{from};tag=local-{peer.NewId()}";
        _remoteUri = $"<sip:{to}@branch.example>";
        Request = null!;
    }

    private TestCall(TestPeer peer, SipRequest invite)
    {
        _peer = peer;
        CallId = invite.CallId;
        Request = invite;
        _target = invite.Contacts[0].Uri.ToString();
        _localUri = invite.To.WithTag("phone-" + peer.NewId()).ToString();
        _remoteUri = invite.From.ToString();
    }

    public string CallId { get; }

    /// <summary>The INVITE, sent or received.</summary>
    public SipRequest Request { get; private set; }

    public static TestCall Of(TestPeer peer, SipRequest invite) => new(peer, invite);

    public void Invite(string sdp, string headers = "")
    {
        Request = Write(SipMethods.Invite, sdp, headers);
        _inviteSequence = _sequence;
        _peer.Send(Request);
    }

    public void InviteAgain(SipRequest invite)
    {
        Request = invite;
        _sequence = _inviteSequence = (int)invite.CSeq.Number;
        _peer.Send(invite);
    }

    /// <summary>Takes a response to this call, and learns the dialog from it.</summary>
    public SipResponse Expect(int status)
    {
        var response = _peer.Expect(status, CallId);
        Learn(response);
        return response;
    }

    /// <summary>Learns the dialog where the call has been answered.</summary>
    public void LearnIfAnswered()
    {
        if (_peer.Inbox.OfType<SipResponse>().LastOrDefault(response => response.CallId == CallId && response.IsSuccess) is { } answer)
        {
            Learn(answer);
        }
    }

    /// <summary>Some request that came within this call, or its INVITE.</summary>
    public SipRequest AnyRequestReceived(Random random)
    {
        List<SipRequest> received = [.. _peer.Inbox.OfType<SipRequest>().Where(
            request => request.CallId == CallId && request.Method != SipMethods.Ack)];
        return received.Count == 0 ? Request : received[random.Next(received.Count)];
    }

    private void Learn(SipResponse response)
    {
        if (response.Status is > 100 and < 300 && response.To.Tag is not null && response.CSeq.Method == SipMethods.Invite
            && response.From.ToString() == _localUri)
        {
            _remoteUri = response.To.ToString();
            _target = response.Contacts.Length == 0 ? _target : response.Contacts[0].Uri.ToString();
        }
    }

    public SipRequest Expect(string method) => _peer.Expect(method, CallId);

    /// <summary>Takes the 200 to our INVITE and acknowledges it.</summary>
    public SipResponse ExpectAnswer()
    {
        var answer = Expect(200);
        Ack();
        return answer;
    }

    public void Ack(string sdp = "") => _peer.Send(Write(SipMethods.Ack, sdp, sequence: _inviteSequence));

    public void Cancel(string headers = "") => _peer.Send(_peer.Write(
        $"CANCEL {Request.Uri}",
        $"""
         From: {Request.From}
         To: {Request.To}
         Call-ID: {CallId}
         CSeq: {Request.CSeq.Number} CANCEL
         """ + headers,
        branch: Request.TopVia.Branch));

    public void Bye() => _peer.Send(Write(SipMethods.Bye));

    /// <summary>A BYE for this call, to be sent over another connection.</summary>
    public SipRequest WriteBye(TestPeer over) => over.Write(
        $"BYE {_target}", $"From: {_localUri}\nTo: {_remoteUri}\nCall-ID: {CallId}\nCSeq: {++_sequence} BYE");

    public void Reinvite(string sdp = "", string headers = "") => Invite(sdp, headers);

    public void Send(string method, string body = "", string headers = "", string? type = null, int? sequence = null) =>
        _peer.Send(Write(method, body, headers, type, sequence));

    /// <summary>Answers a request that came, by default the INVITE.</summary>
    public void Respond(int status, string sdp = "", SipRequest? request = null, string headers = "", string? toTag = null)
    {
        var answered = request ?? Request;
        var tag = toTag ?? NameAddress.Parse(_localUri).Tag;
        var response = answered.CreateResponse(status, toTag: status == 100 ? null : tag);
        var all = response.Headers.With("Contact", _peer.Contact);
        foreach (var line in headers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            all = all.Append(line[..colon], line[(colon + 1)..].Trim());
        }

        if (sdp.Length > 0)
        {
            all = all.With("Content-Type", "application/sdp");
        }

        _peer.Send(response with { Headers = all, Body = Encoding.UTF8.GetBytes(sdp) });
    }

    private SipRequest Write(string method, string body = "", string headers = "", string? type = null, int? sequence = null)
    {
        var lines = new List<string>
        {
            $"From: {_localUri}",
            $"To: {_remoteUri}",
            $"Call-ID: {CallId}",
            $"CSeq: {sequence ?? ++_sequence} {method}",
            $"Contact: {_peer.Contact}",
        };
        if (body.Length > 0)
        {
            lines.Add($"Content-Type: {type ?? "application/sdp"}");
        }

        if (headers.Length > 0)
        {
            lines.Add(headers);
        }

        return _peer.Write($"{method} {_target}", string.Join('\n', lines), body);
    }
}
