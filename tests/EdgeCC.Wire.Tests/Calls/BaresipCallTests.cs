using EdgeCC.Media.Sound;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Wire.Tests.Peers;

namespace EdgeCC.Wire.Tests.Calls;

/// <summary>One call the whole way, between telephones that are not ours.</summary>
public sealed class BaresipCallTests
{
    private const int CustomerHz = 440;
    private const int AgentHz = 620;

    // In windows of 100 ms: a second of each other's tone is proof.
    private const int Proof = 10;

    private static readonly TimeSpan Words = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("udp", Party.Customer)]
    [InlineData("tcp", Party.Agent)]
    public async Task Customer_and_agent_hear_each_other_and_the_platform_hears_of_it(string transport, Party endedBy)
    {
        await using var platform = await CentralPlatform.StartAsync();
        await using var branch = await Branch.StartAsync(agents: 1, mqttPort: platform.Port);
        await using var desk = await Baresip.StartAsync(branch.Sip, Branch.Phone(1), Branch.PhonePassword(1), AgentHz);
        await using var customer = await Baresip.StartAsync(
            branch.Sip, Branch.TrunkUser, Branch.TrunkPassword, CustomerHz, answers: false, transport);
        await desk.SignInAsync();
        await branch.ReadyAsync(agents: 1);

        await customer.CallAsync(Branch.MainNumber);
        await customer.HearAsync(Words);
        await customer.PressAsync('1');
        await desk.EventAsync("CALL_ESTABLISHED");
        await customer.HearAsync(Talk);

        await customer.CommandAsync("hold");
        await platform.ReceivedAsync<InteractionHeld>();
        await customer.CommandAsync("resume");
        await platform.ReceivedAsync<InteractionResumed>();
        await desk.HearAsync(Talk);

        await (endedBy == Party.Customer ? customer : desk).CommandAsync("hangup");
        await (endedBy == Party.Customer ? desk : customer).EventAsync("CALL_CLOSED");

        AssertFacts(await platform.ReceivedAsync<InteractionEnded>(), endedBy);
        AssertHeard(customer.Recording(), AgentHz, CustomerHz);
        AssertHeard(desk.Recording(), CustomerHz, AgentHz);
        AssertGreeted(customer.Recording());
        await branch.QuietAsync();
    }

    private static void AssertFacts(IReadOnlyList<Fact> facts, Party endedBy)
    {
        Assert.Equal(Branch.Queue, Assert.Single(facts.OfType<MenuItemChosen>()).Item);
        Assert.Equal(Branch.Queue, Assert.Single(facts.OfType<InteractionQueued>()).QueueId.Value);
        Assert.Equal(new AgentId("agent-1"), Assert.Single(facts.OfType<InteractionConnected>()).AgentId);
        Assert.Equal(Party.Customer, Assert.Single(facts.OfType<InteractionHeld>()).By);
        var ended = Assert.Single(facts.OfType<InteractionEnded>());
        Assert.Equal(InteractionOutcome.Handled, ended.Outcome);
        Assert.Equal(endedBy, ended.EndedBy);
        Assert.Equal(new AgentId("agent-1"), ended.AgentId);
        Assert.True(ended.Talked > Talk && ended.Held > TimeSpan.Zero);
    }

    private static void AssertHeard(Waveform recording, int hz, int ownHz)
    {
        var readings = Tone.Readings(recording);
        var told = string.Join(' ', readings.Select(reading => $"{reading.Hz:F0}"));
        Assert.True(readings.Count(reading => reading.Is(hz)) >= Proof, told);
        Assert.DoesNotContain(readings, reading => reading.Is(ownHz));
    }

    // Words, before the other end's tone begins: they are loud and no tone.
    private static void AssertGreeted(Waveform recording)
    {
        var before = Tone.Readings(recording).TakeWhile(reading => !reading.Is(AgentHz));
        Assert.True(before.Count(reading => reading is { IsAudible: true, IsTone: false }) >= Proof / 2);
    }
}
