using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Wire.Tests.Endurance;
using EdgeCC.Wire.Tests.Peers;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Service;

/// <summary>SIGTERM: nobody is cut off, and nobody new is taken.</summary>
public sealed class ShutdownTests
{
    // In windows of 100 ms: the whole second that each waits to hear after the SIGTERM.
    private const int Proof = 10;

    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Branch_told_to_stop_refuses_the_next_caller_lets_two_finish_their_talk_and_ends()
    {
        await using var branch = await Branch.StartAsync(agents: 1);
        await using var talk = await Conversation.BeginAsync(branch);

        branch.Terminate();
        await branch.LogAsync("takes no new calls");
        await using var late = Sipp.Customers("refused", branch, Branch.MainNumber, "-m", "1");
        await late.SucceedsAsync();

        await talk.GoesOnAsync(Talk);
        await talk.EndAsync();
        Assert.Equal(0, await branch.ExitAsync());

        AssertHeardToTheEnd(talk.Customer, Conversation.AgentHz);
        AssertHeardToTheEnd(talk.Agent, Conversation.CustomerHz);
        var facts = (await JournalCopy.ReadAsync(branch)).Select(record => record.Fact).ToList();
        var ended = Assert.Single(facts.OfType<InteractionEnded>());
        Assert.Equal((InteractionOutcome.Handled, Party.Customer), (ended.Outcome, ended.EndedBy));
        Assert.Same(Assert.Single(facts.OfType<ApplianceStopped>()), facts[^1]);
    }

    [Fact]
    public async Task Branch_told_to_stop_while_it_renders_its_prompts_ends_and_the_next_start_takes_calls()
    {
        await using var branch = Branch.Prepare();
        branch.BeginToStart();
        await Eventually.TrueAsync(() => branch.RenderedPrompts() > 0, () => $"No prompt was rendered:\n{branch.Output}");
        Assert.Equal(0, await branch.StopAsync());
        Assert.DoesNotContain("takes calls", branch.Output, StringComparison.Ordinal);

        await branch.StartProcessAsync();
        await using var customer = Sipp.Customers("caller", branch, Branch.MainNumber, "-m", "1", "-d", "200");
        await customer.SucceedsAsync();
    }

    private static void AssertHeardToTheEnd(Baresip phone, int hz)
    {
        // The last window may be the one in which the other hung up.
        var last = Tone.Readings(phone.Recording()).SkipLast(1).TakeLast(Proof).ToList();
        Assert.All(last, reading => Assert.True(reading.Is(hz), $"{reading.Hz:F0} Hz"));
    }
}
