using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Tests.Net;
using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Tests.Phones;

public sealed class VirtualPhoneTests
{
    [Theory]
    [InlineData(SipTransport.Udp)]
    [InlineData(SipTransport.Tcp)]
    public void Call_is_rung_answered_and_hung_up_by_the_caller(SipTransport transport)
    {
        var office = new Office(transport: transport);
        office.Boris.AnswersAfter(2.Seconds());

        office.Anna.Call("boris");
        office.Time.Run(1.Seconds());
        Assert.True(office.Boris.IsRinging);
        Assert.Equal(180, Assert.Single(office.Anna.Told<CallRinging>()).Status);
        Assert.Equal("anna", Assert.Single(office.Boris.Told<CallIncoming>()).From);

        office.Time.Run(2.Seconds());
        Assert.True(office.Anna.IsTalking && office.Boris.IsTalking);
        Assert.Equal(office.Boris.SoundAddress, office.Anna.Sound?.Remote);
        Assert.Equal(office.Anna.SoundAddress, office.Boris.Sound?.Remote);

        office.Anna.HangUp();
        AssertEnds(office, CallEnding.HungUpHere, CallEnding.HungUpThere);
    }

    [Fact]
    public void Callee_hangs_up()
    {
        var office = Talking();

        office.Boris.HangUp();

        AssertEnds(office, CallEnding.HungUpThere, CallEnding.HungUpHere);
    }

    [Fact]
    public void Callee_that_hangs_up_at_once_waits_for_the_ACK()
    {
        var office = new Office();
        office.Anna.Call("boris");
        office.Time.Run(1.Seconds());

        office.Boris.Answer();
        office.Boris.HangUp();
        Assert.DoesNotContain(office.Network.Sightings, sighting => IsRequest(sighting, SipMethods.Bye));

        AssertEnds(office, CallEnding.HungUpThere, CallEnding.HungUpHere);
    }

    [Theory]
    [InlineData(486)]
    [InlineData(480)]
    [InlineData(603)]
    public void Callee_refuses(int status)
    {
        var office = new Office();
        office.Boris.Refuses(status);

        office.Anna.Call("boris");

        AssertEnds(office, CallEnding.RefusedThere, CallEnding.RefusedHere);
        Assert.Equal(status, Assert.Single(office.Anna.Told<CallEnded>()).Status);
    }

    [Fact]
    public void Caller_gives_up_while_it_rings()
    {
        var office = new Office();
        office.Boris.NeverAnswers();
        office.Anna.Call("boris");
        office.Time.Run(5.Seconds());

        office.Anna.HangUp();

        AssertEnds(office, CallEnding.HungUpHere, CallEnding.Cancelled);
    }

    [Fact]
    public void Answer_that_crosses_the_CANCEL_is_acknowledged_and_hung_up()
    {
        var office = new Office();
        office.Anna.Call("boris");
        office.Time.Run(1.Seconds());

        office.Boris.Answer();
        office.Anna.HangUp();

        AssertEnds(office, CallEnding.HungUpHere, CallEnding.HungUpThere);
    }

    [Fact]
    public void Second_call_to_a_busy_phone_is_refused()
    {
        var office = Talking();
        var clara = new VirtualPhone(
            office.Time, office.Network, new SoftphoneAccount("clara", "secret", Office.At(2)), Office.At(3), seed: 9);

        clara.Call("boris");
        office.Time.Run(1.Seconds());

        Assert.Equal(486, Assert.Single(clara.Told<CallEnded>()).Status);
        Assert.True(office.Boris.IsTalking);
    }

    [Fact]
    public void Caller_holds_and_resumes()
    {
        var office = Talking();

        office.Anna.Hold();
        office.Time.Run(1.Seconds());
        Assert.Equal(SdpDirection.SendOnly, office.Anna.Sound?.Direction);
        Assert.True(office.Boris.Sound?.IsHeldByPeer);

        office.Anna.Resume();
        office.Time.Run(1.Seconds());
        Assert.Equal(SdpDirection.SendReceive, office.Anna.Sound?.Direction);
        Assert.Equal(SdpDirection.SendReceive, office.Boris.Sound?.Direction);
    }

    [Fact]
    public void Both_hold_at_once_and_both_get_their_way()
    {
        var office = Talking();

        office.Anna.Hold();
        office.Boris.Hold();
        office.Time.Run(10.Seconds());

        Assert.Contains(office.Network.Sightings, sighting => sighting.Message is SipResponse { Status: 491 });
        Assert.Equal(SdpDirection.Inactive, office.Anna.Sound?.Direction);
        Assert.Equal(SdpDirection.Inactive, office.Boris.Sound?.Direction);
    }

    [Fact]
    public void Keys_are_told_to_the_seam_one_by_one()
    {
        var office = Talking();
        var sent = "";
        office.Anna.KeySent += key => sent += key;

        office.Anna.Press("1#");

        Assert.Equal("1#", sent);
    }

    [Fact]
    public void Caller_finds_nobody_at_the_other_end()
    {
        var office = new Office();
        office.Boris.Unplug();

        office.Anna.Call("boris");
        office.Time.Run(2.Minutes());

        Assert.Equal(CallEnding.Failed, Assert.Single(office.Anna.Told<CallEnded>()).How);
        Assert.Equal(0, office.Anna.Transactions.Total);
    }

    [Fact]
    public void Phone_that_vanishes_after_answering_is_given_up_by_its_peer()
    {
        var office = new Office();
        office.Anna.Call("boris");
        office.Time.Run(1.Seconds());
        office.Anna.Unplug();

        office.Boris.Answer();
        office.Time.Run(2.Minutes());

        Assert.Equal(CallEnding.Failed, Assert.Single(office.Boris.Told<CallEnded>()).How);
        Assert.Equal(0, office.Boris.Transactions.Total);
    }

    private static Office Talking()
    {
        var office = new Office();
        office.Boris.AnswersAfter(TimeSpan.Zero);
        office.Anna.Call("boris");
        Assert.True(office.Time.RunUntil(() => office.Anna.IsTalking, 5.Seconds()));
        office.Time.Run(1.Seconds());
        return office;
    }

    private static bool IsRequest(Sighting sighting, string method) =>
        sighting.Message is SipRequest request && request.Method == method;

    private static void AssertEnds(Office office, CallEnding anna, CallEnding boris)
    {
        office.Time.Run(2.Minutes());
        Assert.Equal(anna, Assert.Single(office.Anna.Told<CallEnded>()).How);
        Assert.Equal(boris, Assert.Single(office.Boris.Told<CallEnded>()).How);
        Assert.False(office.Anna.IsBusy || office.Boris.IsBusy);
        Assert.Equal(0, office.Anna.Transactions.Total + office.Boris.Transactions.Total);
        Assert.Null(office.Anna.NextDeadline);
        Assert.Null(office.Boris.NextDeadline);
    }
}
