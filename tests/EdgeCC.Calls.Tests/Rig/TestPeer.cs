using System.Text;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Tests.Rig;

/// <summary>
/// A phone or trunk played by the test: writes messages by hand and keeps what comes. Does nothing by itself but
/// acknowledge refusals, as any transaction layer would.
/// </summary>
internal sealed class TestPeer(Office office, SipFlow flow, string user, string? password)
{
    private readonly List<SipMessage> _inbox = [];
    private int _last;

    public Office Office => office;

    public SipFlow Flow => flow;

    public string User => user;

    /// <summary>What came and was not taken yet.</summary>
    public IReadOnlyList<SipMessage> Inbox => _inbox;

    /// <summary>False for a peer that lost its way: refusals stay unacknowledged.</summary>
    public bool AcknowledgesRefusals { get; set; } = true;

    public string HostAndPort => flow.Remote.ToString();

    public string Contact => $"<sip:{user}@{HostAndPort}>";

    /// <summary>A token no other peer of the office uses.</summary>
    public string NewId() => office.NewToken();

    public void Receive(SipMessage message)
    {
        if (message is SipResponse { Status: >= 300 } refusal && refusal.CSeq.Method == SipMethods.Invite && AcknowledgesRefusals)
        {
            Send(Ack(refusal));
        }

        _inbox.Add(message);
    }

    public void Send(SipMessage message) => office.Receive(message, flow);

    /// <summary>Writes a request.</summary>
    /// <param name="startLine">Method and Request-URI.</param>
    /// <param name="headers">From, To, Call-ID, CSeq and whatever else, one to a line.</param>
    /// <param name="body">The body; its type stands in the headers.</param>
    /// <param name="branch">The branch; null for a new one.</param>
    public SipRequest Write(string startLine, string headers, string body = "", string? branch = null)
    {
        var via = flow.IsReliable ? "TCP" : "UDP";
        var text = new StringBuilder()
            .Append(startLine).Append(" SIP/2.0\r\n")
            .Append($"Via: SIP/2.0/{via} {HostAndPort};branch={branch ?? "z9hG4bK-" + NewId()};rport\r\n")
            .Append("Max-Forwards: 70\r\n")
            .Append(headers.ReplaceLineEndings("\r\n")).Append("\r\n")
            .Append($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n")
            .Append(body);
        return (SipRequest)Read(text.ToString());
    }

    public SipMessage Read(string text)
    {
        Assert.True(
            SipParser.TryParse(Encoding.UTF8.GetBytes(text), flow.Transport, out var message, out var refusal),
            $"{refusal?.Text}\n{text}");
        return message;
    }

    /// <summary>Takes the first response with this status.</summary>
    public SipResponse Expect(int status, string? callId = null) => Take<SipResponse>(
        $"{status}", response => response.Status == status && (callId is null || response.CallId == callId));

    /// <summary>Takes the first request with this method.</summary>
    public SipRequest Expect(string method, string? callId = null) => Take<SipRequest>(
        method, request => request.Method == method && (callId is null || request.CallId == callId));

    public void ExpectNothing(string method) =>
        Assert.DoesNotContain(_inbox, message => message is SipRequest request && request.Method == method);

    /// <summary>Takes every INVITE that begins a call.</summary>
    public IReadOnlyList<SipRequest> TakeInvitations()
    {
        List<SipRequest> invitations = [.. _inbox.OfType<SipRequest>().Where(
            request => request.Method == SipMethods.Invite && request.To.Tag is null)];
        invitations.ForEach(invitation => _inbox.Remove(invitation));
        return invitations;
    }

    /// <summary>Takes the INVITE that rings this phone.</summary>
    public TestCall Rung() => TestCall.Of(this, Expect(SipMethods.Invite));

    /// <summary>Registers with digest and takes the 200.</summary>
    public SipResponse Register(int expires = 600, string? contact = null, string callId = "", int cseq = 0)
    {
        var first = WriteRegister(expires, contact, callId.Length == 0 ? $"reg-{HostAndPort}-{flow.Connection}" : callId, cseq == 0 ? ++_last : cseq);
        Send(first);
        Send(Authorised(first, Expect(401)));
        return Expect(200);
    }

    public SipRequest WriteRegister(int expires, string? contact, string callId, int cseq) => Write(
        "REGISTER sip:branch.example",
        $"""
         From: <sip:{user}@branch.example>;tag=r
         To: <sip:{user}@branch.example>
         Call-ID: {callId}
         CSeq: {cseq} REGISTER
         Contact: {contact ?? Contact}
         Expires: {expires}
         """);

    /// <summary>The request again, with credentials, in a transaction of its own.</summary>
    public SipRequest Authorised(SipRequest request, SipResponse challenge, string? wrongPassword = null)
    {
        var client = new DigestClient(user, wrongPassword ?? password ?? "");
        Assert.True(client.TryAnswer(request, challenge, office.Random, out var again));
        _last = Math.Max(_last, (int)again.CSeq.Number);
        var via = again.TopVia with { Parameters = again.TopVia.Parameters.With("branch", "z9hG4bK-" + NewId()) };
        return again with { Headers = again.Headers.WithTopVia(via) };
    }

    /// <summary>Sends an INVITE.</summary>
    public TestCall Call(string to, string? sdp = null, string headers = "", string? from = null)
    {
        var call = new TestCall(this, to, from ?? $"<sip:{user}@{HostAndPort}>");
        call.Invite(sdp ?? TestSdp.Of(flow.Remote.Address.ToString()), headers);
        return call;
    }

    /// <summary>Sends an INVITE, and again with credentials when challenged.</summary>
    public TestCall CallAuthorised(string to)
    {
        var call = Call(to);
        call.InviteAgain(Authorised(call.Request, call.Expect(401)));
        return call;
    }

    private T Take<T>(string wanted, Func<T, bool> condition)
        where T : SipMessage
    {
        var found = _inbox.OfType<T>().FirstOrDefault(condition);
        Assert.True(found is not null, $"{user} expected {wanted}, has: {string.Join(", ", _inbox.Select(Name))}");
        _inbox.Remove(found);
        return found;
    }

    private static string Name(SipMessage message) => message switch
    {
        SipRequest request => request.Method,
        SipResponse response => $"{response.Status} {response.Reason} to {response.CSeq.Method}",
        _ => "",
    };

    private SipRequest Ack(SipResponse refusal) => Write(
        $"ACK sip:branch@{Office.Address}",
        $"""
         From: {refusal.From}
         To: {refusal.To}
         Call-ID: {refusal.CallId}
         CSeq: {refusal.CSeq.Number} ACK
         """,
        branch: refusal.TopVia.Branch);
}
