using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Tests.Legs;

public sealed class ForkedPhoneTests
{
    private readonly Office _office = new();
    private readonly TestCall _customer;
    private readonly TestPeer _desk;
    private readonly TestPeer _cordless;
    private readonly LegId _leg;

    public ForkedPhoneTests()
    {
        (_customer, var customerLeg) = _office.CallAnswered();
        _desk = _office.Registered("101");
        _cordless = _office.Registered("101", host: 201, connection: 5);
        _leg = _office.Ring("101", customerLeg);
    }

    [Fact]
    public void First_to_answer_wins_and_the_others_learn_that_it_was_taken_elsewhere()
    {
        var (desk, cordless) = (_desk.Rung(), _cordless.Rung());
        Assert.NotEqual(desk.CallId, cordless.CallId);
        desk.Respond(180);
        cordless.Respond(180);

        cordless.Respond(200, TestSdp.Of("203.0.113.201"));
        Assert.Equal(_leg, _office.Told<PhoneAnswered>().Leg);
        cordless.Expect("ACK");
        var cancel = desk.Expect("CANCEL");
        Assert.Equal("SIP;cause=200;text=\"Call completed elsewhere\"", cancel.Headers.Get("Reason"));
        desk.Respond(200, request: cancel);
        desk.Respond(487);
        _office.ToldNothing();

        cordless.Bye();
        _office.Told<LegEnded>();
        Over();
    }

    [Fact]
    public void Two_answers_at_once_leave_one_call()
    {
        var (desk, cordless) = (_desk.Rung(), _cordless.Rung());
        desk.Respond(180);
        cordless.Respond(180);
        _office.Forget();

        desk.Respond(200, TestSdp.Of("203.0.113.101"));
        cordless.Respond(200, TestSdp.Of("203.0.113.201"));
        _office.Told<PhoneAnswered>();
        cordless.Expect("ACK");
        cordless.Respond(200, request: cordless.Expect("BYE"));
        Assert.Equal("203.0.113.101", _office.Sounds[_leg].Peer!.Remote.Address.ToString());

        desk.Bye();
        _office.Told<LegEnded>();
        Over();
    }

    [Fact]
    public void One_busy_phone_does_not_stop_the_other()
    {
        var (desk, cordless) = (_desk.Rung(), _cordless.Rung());

        desk.Respond(486);
        _office.ToldNothing();
        cordless.Respond(404);
        Assert.Equal(new PhoneRefused(_leg, PhoneRefusal.Busy), _office.Told<PhoneRefused>());
        Over();
    }

    [Fact]
    public void Decline_at_one_phone_is_meant_for_all()
    {
        var (desk, cordless) = (_desk.Rung(), _cordless.Rung());
        cordless.Respond(180);

        desk.Respond(603);
        Assert.Equal(new PhoneRefused(_leg, PhoneRefusal.Rejected), _office.Told<PhoneRefused>());
        cordless.Respond(200, request: cordless.Expect("CANCEL"));
        cordless.Respond(487);
        Over();
    }

    private void Over()
    {
        _customer.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }
}
