using EdgeCC.Engine.Texts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>The configuration is changed while people call.</summary>
public sealed class ReconfigurationScenarios
{
    private const string Greeting = "Welcome to the branch.";
    private const string Menu = "For sales press one, for support two.";

    private static readonly string Changed = BranchConfiguration.MainFlow.Replace(Greeting, "Good day.").Replace(Menu, "One or two.");

    [Fact]
    [Trait("Requirement", "R17")]
    public void Whoever_is_in_a_flow_hears_it_out_as_it_was_begun_and_the_next_caller_hears_the_new_one()
    {
        var branch = new VirtualBranch();
        var early = branch.Customer("+79110000001");
        early.Call(VirtualBranch.MainNumber);
        branch.Require(() => early.IsTalking);
        branch.Time.Run(500.Milliseconds());

        branch.OfferMainFlow(Changed);
        branch.Time.Run(500.Milliseconds());
        Assert.Equal(Greeting, Spoken(branch, early));
        var late = branch.Customer("+79110000002");
        late.Call(VirtualBranch.MainNumber);
        branch.Require(() => late.IsTalking);
        Assert.Equal("Good day.", Spoken(branch, late));

        branch.Require(() => Spoken(branch, early) == Menu, 3.Seconds());
        branch.Require(() => Spoken(branch, late) == "One or two.", 3.Seconds());
        early.HangUp();
        late.HangUp();
        branch.AssertNothingLeaked(early, late);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Prompts_that_nobody_in_a_flow_can_hear_any_more_go_with_the_next_configuration()
    {
        var branch = new VirtualBranch();
        var before = branch.Media.Prompts;
        var customer = branch.Customer();
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        foreach (var text in (string[])["One.", "Two.", "Three."])
        {
            branch.OfferMainFlow(BranchConfiguration.MainFlow.Replace(Greeting, text));
            branch.Time.Run(100.Milliseconds());
            Assert.Equal(before + 1, branch.Media.Prompts);
        }

        customer.HangUp();
        branch.AssertNothingLeaked(customer);
        branch.OfferMainFlow(Changed);
        branch.Time.Run(100.Milliseconds());
        Assert.Equal(before, branch.Media.Prompts);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Chat_goes_on_when_its_entry_point_is_gone_and_the_next_one_is_led_as_it_is_written_now()
    {
        var (branch, boris, customer, chat) = Chats.WithBoris();
        var written = branch.Writer(Channel.Email, "Office@example.org", "<1@example.org>", "me@example.org");
        branch.OfferConfiguration(BranchConfiguration.With("{ channel: chat, name: site, flow: chat }", "{ channel: chat, name: shop, flow: letters }"));
        branch.Time.Run(1.Seconds());

        customer.Write("Still there?");
        branch.Require(() => branch.Desk.Told.Any());
        branch.Desk.Write("boris", chat, "I am.");
        branch.Require(() => customer.LastRead == "I am.");
        var old = branch.Visitor("another");
        old.Write("Hello?");
        branch.Require(() => old.Refused.SequenceEqual([TextRefusal.NoSuchEntry]));
        var shopper = branch.Writer(Channel.Chat, "shop", "x", null);
        shopper.Write("Hello?");
        written.Write("Hello?");
        branch.Require(() => shopper.Accepted.Any() && written.Accepted.Any());

        branch.CrashAndRestart();
        Assert.Equal([chat], branch.Desk.ContactsOf("boris"));
        branch.Desk.Close("boris", chat);
        shopper.Leave();
        written.Leave();
        branch.AssertNothingLeaked(boris);
    }

    private static string? Spoken(VirtualBranch branch, VirtualPhone phone) =>
        (branch.Media.HeardBy(phone.SoundAddress).Prompt as Prompt.Spoken)?.Text;
}
