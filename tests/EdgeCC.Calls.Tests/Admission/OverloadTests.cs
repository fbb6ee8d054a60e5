using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;

namespace EdgeCC.Calls.Tests.Admission;

public sealed class OverloadTests
{
    [Fact]
    public void Flood_of_half_open_calls_is_bounded_and_told_to_come_back()
    {
        var office = new Office();
        var trunk = office.Trunk();
        List<TestCall> open = [.. Enumerable.Range(0, TestModel.Limits.MaxHalfOpen).Select(_ => office.CallArrives(trunk).Call)];

        for (var more = 0; more < 50; more++)
        {
            Assert.True(trunk.Call("+74950000000").Expect(503).Headers.Has("Retry-After"));
        }

        Assert.Equal(TestModel.Limits.MaxHalfOpen, office.Calls.Counts.HalfOpen);
        open[0].Cancel();
        office.Told<LegEnded>();
        open[0] = office.CallArrives(trunk).Call;
        open.ForEach(call => call.Cancel());
        office.Forget();
        office.LeavesNothing();
    }

    [Fact]
    public void Calls_beyond_the_cap_are_told_to_come_back()
    {
        var office = new Office(TestModel.Office with { Limits = TestModel.Limits with { MaxCalls = 3 } });
        var trunk = office.Trunk();
        List<TestCall> calls = [.. Enumerable.Range(0, 3).Select(_ => office.CallAnswered(trunk).Call)];

        trunk.Call("+74950000000").Expect(503);
        calls.ForEach(call => call.Bye());
        office.Forget();
        office.LeavesNothing();
    }

    [Fact]
    public void Call_that_could_not_be_given_a_port_is_not_let_in()
    {
        var office = new Office(ports: 2);
        var trunk = office.Trunk();
        var (talking, _) = office.CallAnswered(trunk);
        var (waiting, _) = office.CallArrives(trunk);

        trunk.Call("+74950000000").Expect(503);
        waiting.Cancel();
        talking.Bye();
        office.Forget();
        office.LeavesNothing();
    }

    [Fact]
    public void Phone_that_cannot_be_given_a_port_counts_as_busy_and_not_as_gone()
    {
        var office = new Office(ports: 1);
        var (customer, customerLeg) = office.CallAnswered();
        var phone = office.Registered("101");

        var leg = office.Ring("101", customerLeg);
        Assert.Equal(new PhoneRefused(leg, PhoneRefusal.Busy), office.Told<PhoneRefused>());
        phone.ExpectNothing("INVITE");
        customer.Bye();
        office.Forget();
        office.LeavesNothing();
    }

    [Fact]
    public void Port_that_is_gone_when_the_call_is_answered_refuses_it()
    {
        var office = new Office(ports: 1);
        var phone = office.Registered("101");
        var (call, leg) = office.CallArrives();
        office.Ring("101", leg);
        var rung = phone.Rung();

        office.Tell(new AnswerCall(leg));
        call.Expect(503);
        Assert.Equal(new LegEnded(leg, LegEnding.Failed), office.Told<LegEnded>());
        rung.Respond(486);
        office.Told<PhoneRefused>();
        office.LeavesNothing();
    }

    [Fact]
    public void Service_that_goes_down_takes_no_new_call_and_lets_the_others_finish()
    {
        var office = new Office();
        var trunk = office.Trunk();
        var (talking, _) = office.CallAnswered(trunk);

        office.Tell(new StopAccepting());
        trunk.Call("+74950000000").Expect(503);
        talking.Send("INFO");
        talking.Expect(200);
        talking.Bye();
        office.Told<LegEnded>();
        office.LeavesNothing();
    }

    [Fact]
    public void Port_given_back_longest_ago_is_taken_next()
    {
        var office = new Office(ports: 3);
        var ports = new List<int>();
        for (var call = 0; call < 4; call++)
        {
            var (taken, leg) = office.CallAnswered();
            ports.Add(office.Sounds[leg].Port);
            taken.Bye();
            office.Told<LegEnded>();
        }

        Assert.Equal(3, ports.Distinct().Count());
        Assert.Equal(ports[0], ports[3]);
    }
}
