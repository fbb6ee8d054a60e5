using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Wire.Tests.Peers;

namespace EdgeCC.Wire.Tests.Calls;

/// <summary>A customer who is called back, at telephones that are not ours.</summary>
public sealed class CallbackTests
{
    private const int Proof = 10;

    // The trunk registers as the number itself: baresip takes no call for anybody else.
    private const string Number = "+79110000001";
    private const string Dialled = "89110000001";

    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(2);

    private const string Flow = """
        language: en
        start: call-back
        nodes:
          call-back: { callback: sales, confirm: "We call {number}. If that is right, press one.", ask: "Please dial your number, then hash.", wrong: "We cannot call that.", taken: thanks, refused: sorry, given-up: sorry }
          thanks: { say: "Thank you.", next: end }
          sorry: { say: "Sorry.", next: end }
          end: { end: self-service }

        """;

    [Fact]
    public async Task Customer_who_asked_for_it_is_called_and_hears_the_agent_who_is_there_already()
    {
        await using var platform = await CentralPlatform.StartAsync();
        await using var branch = await Branch.StartAsync(agents: 1, mqttPort: platform.Port, change: branch =>
        {
            branch.Change("edgecc.yaml", "    user: carrier\n", $"    user: \"{Number}\"\n    outbound: {{ caller: \"+78120000001\" }}\n");
            branch.Write("flows/queue.yaml", Flow);
        });
        await using var desk = await Baresip.StartAsync(
            branch.Sip, Branch.Phone(1), Branch.PhonePassword(1), Conversation.AgentHz);
        await using var customer = await Baresip.StartAsync(
            branch.Sip, Number, Branch.TrunkPassword, Conversation.CustomerHz, answers: false);
        await desk.SignInAsync();
        await branch.ReadyAsync(agents: 1);

        await customer.CallAsync(Branch.QueueNumber);
        foreach (var key in Dialled + "#1")
        {
            await customer.PressAsync(key);
        }

        await desk.EventAsync("CALL_ESTABLISHED");
        await customer.EventAsync("CALL_INCOMING");
        await customer.EventAsync("CALL_CLOSED");
        await customer.CommandAsync("accept");
        await customer.EventAsync("CALL_ESTABLISHED");
        await customer.HearAsync(Talk);
        await desk.HearAsync(Talk);
        await customer.CommandAsync("hangup");
        await desk.EventAsync("CALL_CLOSED");
        await branch.QuietAsync();

        var facts = await platform.ReceivedAsync<InteractionReleased>();
        Assert.Equal(Number, Assert.Single(facts.OfType<CallbackRequested>()).Number);
        Assert.Equal(CallbackEnding.Served, Assert.Single(facts.OfType<CallbackEnded>()).Ending);
        Assert.Equal(Number, Assert.Single(facts.OfType<InteractionArrived>(), arrived => arrived.Outbound).From);
        Assert.True(Tone.Readings(customer.Recording()).Count(reading => reading.Is(Conversation.AgentHz)) >= Proof);
        Assert.True(Tone.Readings(desk.Recording()).Count(reading => reading.Is(Conversation.CustomerHz)) >= Proof);
    }
}
