using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;

namespace EdgeCC.Calls.Tests.Legs;

public sealed class CancelTests
{
    private readonly Office _office = new();

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Caller_who_cancels_gets_487_and_the_leg_is_over(int secondsLater)
    {
        var (call, leg) = _office.CallArrives();
        _office.Run(TimeSpan.FromSeconds(secondsLater));

        call.Cancel();
        call.Expect(200);
        call.Expect(487);
        Assert.Equal(new LegEnded(leg, LegEnding.HungUp), _office.Told<LegEnded>());
        _office.LeavesNothing();
    }

    [Fact]
    public void CANCEL_that_crosses_the_answer_changes_nothing_and_the_caller_says_BYE()
    {
        var (call, leg) = _office.CallArrives();
        _office.Tell(new AnswerCall(leg));

        call.Cancel();
        Assert.Contains(leg, _office.Sounds.Keys);
        Assert.Equal("INVITE", call.Expect(200).CSeq.Method);
        Assert.Equal("CANCEL", call.Expect(200).CSeq.Method);
        _office.ToldNothing();

        call.Ack();
        call.Bye();
        Assert.Equal(LegEnding.HungUp, _office.Told<LegEnded>().Ending);
        _office.LeavesNothing();
    }

    [Fact]
    public void CANCEL_for_no_call_gets_481()
    {
        var trunk = _office.Trunk();
        trunk.Send(trunk.Write("CANCEL sip:+7495@192.0.2.1", "From: <sip:a@b>;tag=1\nTo: <sip:c@d>\nCall-ID: x\nCSeq: 7 CANCEL"));
        trunk.Expect(481);
        _office.LeavesNothing();
    }

    [Fact]
    public void Order_for_a_leg_that_was_cancelled_has_no_effect()
    {
        var (call, leg) = _office.CallArrives();
        call.Cancel();
        _office.Forget();

        _office.Tell(new AnswerCall(leg));
        _office.Tell(new PlayPrompts(leg, new(1), [], Loop: true));
        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        Assert.Empty(_office.Sounds);
        _office.LeavesNothing();
    }
}
