using System.Net;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Dialogs;

/// <summary>RFC 3261 section 12.</summary>
public sealed class SipDialogTests
{
    private static readonly SipFlow Flow =
        new(SipTransport.Udp, IPEndPoint.Parse("192.0.2.100:5060"), IPEndPoint.Parse("192.0.2.1:5060"));

    private const string Routes = "Record-Route: <sip:p1.example.com;lr>, <sip:p2.example.com;lr>\nContact: <sip:peer@192.0.2.1>";

    private static readonly SipRequest Invite = SipText.Request("INVITE", Routes, sequence: 7);

    [Fact]
    public void Called_side_takes_the_routes_in_their_order()
    {
        var dialog = SipDialog.FromUas(Invite, Invite.CreateResponse(200, toTag: "ours"), Flow);
        Assert.Equal(new DialogId("call@example.net", "ours", "from"), dialog.Id);
        Assert.Equal(7u, dialog.RemoteSequence);
        Assert.True(dialog.IsConfirmed);

        var (next, bye) = dialog.CreateRequest(SipMethods.Bye);
        Assert.Equal("sip:peer@192.0.2.1", bye.Uri.ToString());
        Assert.Equal(["<sip:p1.example.com;lr>", "<sip:p2.example.com;lr>"], bye.Headers.GetAll("Route"));
        Assert.Equal(("ours", "from", "1 BYE"), (bye.From.Tag, bye.To.Tag, bye.CSeq.ToString()));
        Assert.Equal(1u, next.LocalSequence);
    }

    [Fact]
    public void Calling_side_takes_the_routes_the_other_way_round()
    {
        var dialog = SipDialog.FromUac(Invite, Answer(200), Flow);
        Assert.Equal(new DialogId("call@example.net", "from", "theirs"), dialog.Id);

        var (_, bye) = dialog.CreateRequest(SipMethods.Bye);
        Assert.Equal("sip:answerer@192.0.2.2", bye.Uri.ToString());
        Assert.Equal(["<sip:p2.example.com;lr>", "<sip:p1.example.com;lr>"], bye.Headers.GetAll("Route"));
        Assert.Equal("8 BYE", bye.CSeq.ToString());
    }

    [Fact]
    public void ACK_has_the_number_and_credentials_of_its_INVITE()
    {
        var invite = Invite with { Headers = Invite.Headers.Append("Proxy-Authorization", "Digest x=y") };
        var (dialog, _) = SipDialog.FromUac(invite, Answer(200), Flow).CreateRequest(SipMethods.Info);
        var ack = dialog.CreateAck(invite);
        Assert.Equal(("7 ACK", "Digest x=y", "theirs"), (ack.CSeq.ToString(), ack.Headers.Get("Proxy-Authorization"), ack.To.Tag));
    }

    [Fact]
    public void Strict_router_becomes_the_Request_URI()
    {
        var invite = SipText.Request("INVITE", "Record-Route: <sip:strict.example.com>, <sip:p2;lr>\nContact: <sip:peer@192.0.2.1>");
        var (_, bye) = SipDialog.FromUas(invite, invite.CreateResponse(200, toTag: "ours"), Flow).CreateRequest(SipMethods.Bye);
        Assert.Equal("sip:strict.example.com", bye.Uri.ToString());
        Assert.Equal(["<sip:p2;lr>", "<sip:peer@192.0.2.1>"], bye.Headers.GetAll("Route"));
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(50, true)]
    public void Requests_must_come_in_order(uint sequence, bool isTaken)
    {
        var dialog = SipDialog.FromUas(Invite, Invite.CreateResponse(200, toTag: "ours"), Flow);
        Assert.Equal(isTaken, dialog.TryTake(SipText.Request("INFO", sequence: sequence), out var next));
        Assert.Equal(isTaken ? sequence : 7, next.RemoteSequence);
    }

    [Theory]
    [InlineData("INVITE", "sip:moved@192.0.2.9")]
    [InlineData("UPDATE", "sip:moved@192.0.2.9")]
    [InlineData("INFO", "sip:peer@192.0.2.1")]
    public void Only_some_methods_move_the_target(string method, string target)
    {
        var dialog = SipDialog.FromUas(Invite, Invite.CreateResponse(200, toTag: "ours"), Flow);
        Assert.True(dialog.TryTake(SipText.Request(method, "Contact: <sip:moved@192.0.2.9>", sequence: 8), out var next));
        Assert.Equal(target, next.RemoteTarget.ToString());
    }

    [Fact]
    public void Early_dialog_is_confirmed_by_the_2xx_and_takes_its_routes_and_target()
    {
        var early = SipDialog.FromUac(Invite, Answer(180), Flow);
        Assert.False(early.IsConfirmed);

        var final = Answer(200);
        final = final with { Headers = final.Headers.With("Record-Route", "<sip:p9;lr>").With("Contact", "<sip:moved@192.0.2.9>") };
        var confirmed = early.Take(final);
        Assert.True(confirmed.IsConfirmed);
        Assert.Equal("sip:moved@192.0.2.9", confirmed.RemoteTarget.ToString());
        Assert.Equal("<sip:p9;lr>", Assert.Single(confirmed.Routes).ToString());
        Assert.Equal(early, early.Take(Answer(486)));
    }

    [Fact]
    public void Peer_without_tag_and_Contact_still_makes_a_dialog()
    {
        var invite = SipText.Request("INVITE");
        invite = invite with { Headers = invite.Headers.With("From", "<sip:old@example.net>") };
        var dialog = SipDialog.FromUas(invite, invite.CreateResponse(200, toTag: "ours"), Flow);
        Assert.Equal("", dialog.Id.RemoteTag);
        Assert.Equal("sip:old@example.net", dialog.RemoteTarget.ToString());
    }

    private static SipResponse Answer(int status)
    {
        var response = Invite.CreateResponse(status, toTag: "theirs");
        return response with { Headers = response.Headers.Append("Contact", "<sip:answerer@192.0.2.2>") };
    }
}
