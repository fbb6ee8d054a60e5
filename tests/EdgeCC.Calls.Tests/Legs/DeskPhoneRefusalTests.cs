using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Tests.Legs;

/// <summary>Desk phones that are not picked up, or too late.</summary>
public sealed class DeskPhoneRefusalTests
{
    private readonly Office _office = new();
    private readonly TestCall _customer;
    private readonly LegId _customerLeg;

    public DeskPhoneRefusalTests() => (_customer, _customerLeg) = _office.CallAnswered();

    [Theory]
    [InlineData(486, PhoneRefusal.Busy)]
    [InlineData(600, PhoneRefusal.Busy)]
    [InlineData(603, PhoneRefusal.Rejected)]
    [InlineData(403, PhoneRefusal.Rejected)]
    [InlineData(302, PhoneRefusal.Rejected)]
    [InlineData(488, PhoneRefusal.Rejected)]
    [InlineData(404, PhoneRefusal.Unreachable)]
    [InlineData(408, PhoneRefusal.Unreachable)]
    [InlineData(480, PhoneRefusal.Unreachable)]
    public void Refusal_is_told_in_the_routers_words(int status, PhoneRefusal refusal)
    {
        var (leg, rung) = Rung();

        rung.Respond(status);
        Assert.Equal(new PhoneRefused(leg, refusal), _office.Told<PhoneRefused>());
        CustomerLeaves();
    }

    [Fact]
    public void Phone_that_is_not_registered_is_unreachable_at_once()
    {

        var leg = _office.Ring("102", _customerLeg);
        Assert.Equal(new PhoneRefused(leg, PhoneRefusal.Unreachable), _office.Told<PhoneRefused>());
        CustomerLeaves();
    }

    [Fact]
    public void Phone_that_says_nothing_at_all_is_unreachable()
    {
        _office.Registered("101");

        var leg = _office.Ring("101", _customerLeg);
        _office.Run(TimeSpan.FromSeconds(33));
        Assert.Equal(new PhoneRefused(leg, PhoneRefusal.Unreachable), _office.Told<PhoneRefused>());
        CustomerLeaves();
    }

    [Fact]
    public void Phone_that_rings_for_ever_is_given_up()
    {
        var (leg, rung) = Rung();
        rung.Respond(180);

        _office.Run(Leg.LongestRinging);
        Assert.Equal(new PhoneRefused(leg, PhoneRefusal.NoAnswer), _office.Told<PhoneRefused>());
        rung.Respond(200, request: rung.Expect("CANCEL"));
        rung.Respond(487);
        CustomerLeaves();
    }

    [Fact]
    public void Order_to_hang_up_takes_the_INVITE_back_and_frees_the_port()
    {
        var (leg, rung) = Rung();
        rung.Respond(180);

        _office.Tell(new HangUpLeg(leg, HangUpCause.NoAnswer));
        Assert.Equal(1, _office.Calls.Counts.PortsInUse);
        var cancel = rung.Expect("CANCEL");
        Assert.False(cancel.Headers.Has("Reason"));
        rung.Respond(200, request: cancel);
        rung.Respond(487);
        CustomerLeaves();
    }

    [Fact]
    public void CANCEL_waits_for_the_first_sign_of_the_phone()
    {
        var (leg, rung) = Rung();

        _office.Tell(new HangUpLeg(leg, HangUpCause.NoAnswer));
        rung.ExpectNothing("CANCEL");
        rung.Respond(180);
        rung.Respond(200, request: rung.Expect("CANCEL"));
        rung.Respond(487);
        CustomerLeaves();
    }

    [Fact]
    public void Answer_that_crosses_the_CANCEL_is_acknowledged_and_ended()
    {
        var (leg, rung) = Rung();
        rung.Respond(180);

        _office.Tell(new HangUpLeg(leg, HangUpCause.NoAnswer));
        rung.Respond(200, TestSdp.Of("203.0.113.101"));
        rung.Expect("ACK");
        rung.Respond(200, request: rung.Expect("BYE"));
        rung.Respond(200, request: rung.Expect("CANCEL"));
        CustomerLeaves();
    }

    [Fact]
    public void Answer_without_usable_sound_counts_as_rejected()
    {
        var (leg, rung) = Rung();

        rung.Respond(200, TestSdp.Video);
        Assert.Equal(new PhoneRefused(leg, PhoneRefusal.Rejected), _office.Told<PhoneRefused>());
        rung.Expect("ACK");
        rung.Respond(200, request: rung.Expect("BYE"));
        CustomerLeaves();
    }

    [Fact]
    public void Connection_of_a_ringing_phone_that_breaks_makes_it_unreachable()
    {
        var phone = _office.Phone("101", connection: 9);
        phone.Register();
        _office.Told<PhoneRegistered>();
        var leg = _office.Ring("101", _customerLeg);
        phone.Rung().Respond(180);

        _office.Tell(new SipFlowLost(phone.Flow));
        Assert.Equal(new PhoneRefused(leg, PhoneRefusal.Unreachable), _office.Told<PhoneRefused>());
        Assert.Equal(new ExtensionId("101"), _office.Told<PhoneUnregistered>().Extension);
        CustomerLeaves();
    }

    private (LegId Leg, TestCall Rung) Rung()
    {
        var phone = _office.Registered("101");
        var leg = _office.Ring("101", _customerLeg);
        return (leg, phone.Rung());
    }

    private void CustomerLeaves()
    {
        _customer.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }
}
