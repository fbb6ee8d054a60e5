using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Tests.Rig;

/// <summary>The openings many tests share.</summary>
internal static class OfficeScenes
{
    /// <summary>A customer's call, arrived and not answered.</summary>
    public static (TestCall Call, LegId Leg) CallArrives(this Office office, TestPeer? trunk = null, string? sdp = null, string headers = "")
    {
        var call = (trunk ?? office.Trunk()).Call("+74950000000", sdp, headers);
        call.Expect(100);
        return (call, office.Told<CallArrived>().Leg);
    }

    /// <summary>A customer's call, answered and acknowledged.</summary>
    public static (TestCall Call, LegId Leg) CallAnswered(this Office office, TestPeer? trunk = null, string? sdp = null, string headers = "")
    {
        var (call, leg) = office.CallArrives(trunk, sdp, headers);
        office.Tell(new AnswerCall(leg));
        call.ExpectAnswer();
        return (call, leg);
    }

    /// <summary>A registered desk phone.</summary>
    public static TestPeer Registered(this Office office, string number, int host = 0, long connection = 0)
    {
        var phone = office.Phone(number, host, connection);
        phone.Register();
        if (host == 0)
        {
            office.Told<PhoneRegistered>();
        }

        return phone;
    }

    /// <summary>The desk phone is told to ring; what it makes of it is up to the test.</summary>
    public static LegId Ring(this Office office, string number, LegId? customer, string name = "Sales", string? shown = null)
    {
        var leg = office.NewLeg();
        office.Tell(new RingPhone(leg, new ExtensionId(number), customer, name, shown));
        return leg;
    }

    /// <summary>An agent's phone, picked up for a customer who is to be called.</summary>
    public static (TestCall Call, LegId Leg) AgentUp(this Office office, string? sdp = null)
    {
        var phone = office.Registered("101");
        var leg = office.Ring("101", customer: null, shown: "+79161234567");
        var call = phone.Rung();
        Assert.Equal("+79161234567", call.Request.From.Uri.User);
        call.Respond(200, sdp ?? TestSdp.Of("203.0.113.101"));
        call.Expect("ACK");
        Assert.Equal(leg, office.Told<PhoneAnswered>().Leg);
        return (call, leg);
    }

    /// <summary>A customer is to be called.</summary>
    public static LegId CallOut(this Office office, string number, LegId agent, string? trunk = null, TimeSpan? limit = null)
    {
        var leg = office.NewLeg();
        office.Tell(new RingNumber(
            leg, trunk is null ? null : new TrunkId(trunk), number, agent, limit ?? TimeSpan.FromSeconds(45)));
        return leg;
    }

    /// <summary>Customer and agent talk.</summary>
    public static Talk Talk(this Office office, TestPeer? trunk = null, TestPeer? phone = null, string? phoneSdp = null)
    {
        var (customer, customerLeg) = office.CallAnswered(trunk);
        var desk = phone ?? office.Registered("101");
        var agentLeg = office.Ring("101", customerLeg);
        var agent = desk.Rung();
        agent.Respond(200, phoneSdp ?? TestSdp.Of("203.0.113.101"));
        agent.Expect("ACK");
        Assert.Equal(agentLeg, office.Told<PhoneAnswered>().Leg);
        office.Tell(new BridgeLegs(customerLeg, agentLeg));
        return new Talk(customer, customerLeg, agent, agentLeg, desk);
    }
}

/// <summary>A customer and an agent who talk.</summary>
internal sealed record Talk(TestCall Customer, LegId CustomerLeg, TestCall Agent, LegId AgentLeg, TestPeer Desk);
