using EdgeCC.Contacts;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What agents say of their contacts at the desk, and what they hear where it cannot be.</summary>
public sealed class DeskScenarios
{
    private const string Categories =
        "\ncontacts: { wrap-ups: [{ queues: [support], codes: [question, complaint], tags: [delivery, price] }] }";

    private static readonly AgentId Boris = new("boris");

    [Fact]
    [Trait("Requirement", "R16")]
    public void Contact_is_summed_up_by_the_categories_and_tags_of_its_queue_and_by_no_others()
    {
        var (branch, boris, _, chat) = Chats.WithBoris(BranchConfiguration.Text + Categories);
        var wrong = new WrapUpGiven(chat, Boris, "weather", []);
        branch.TryPost(wrong);
        branch.Require(() => branch.Desk.NotDone.Count == 1);
        Assert.Same(wrong, branch.Desk.NotDone[0].Asked);
        Assert.Equal(("code", "question, complaint"), (branch.Desk.NotDone[0].Why.Field, branch.Desk.NotDone[0].Why.Allowed));

        branch.TryPost(new WrapUpGiven(chat, Boris, "complaint", ["delivery"], "wants it on Friday"));
        branch.Desk.Close("boris", chat);
        branch.Require(() => branch.Facts<InteractionEnded>().Any());
        var tagged = branch.Fact<InteractionTagged>();
        Assert.Equal(("complaint", "wants it on Friday"), (tagged.Code, tagged.Note));
        Assert.Equal(["delivery"], tagged.Tags!);
        Assert.Single(branch.Desk.NotDone);
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Whatever_cannot_be_done_is_told_to_the_desk_that_asked_for_it()
    {
        var (branch, boris, _, chat) = Chats.WithBoris();
        ContactsEvent[] asked =
        [
            new TransferAsked(chat, Boris, new QueueId("nowhere")),
            new TransferAsked(chat, new AgentId("vera"), new QueueId("support")),
            new FollowUpAgreed(new FollowUpId("f"), chat, Boris, branch.Time.Clock.Now.Wall - 1.Minutes(), "yesterday"),
            new FollowUpPutOff(new FollowUpId("f"), branch.Time.Clock.Now.Wall + 1.Minutes()),
            new EpisodeChosen(new EpisodeId("e"), chat),
            new EpisodeFinished(new EpisodeId("e"), EpisodeEnding.Reached),
        ];
        foreach (var @event in asked)
        {
            branch.TryPost(@event);
        }

        branch.Require(() => branch.Desk.NotDone.Count == asked.Length);
        Assert.Equal(asked, branch.Desk.NotDone.Select(refused => refused.Asked));
        Assert.Equal([chat], branch.Desk.ContactsOf("boris"));
        branch.Desk.Close("boris", chat);
        branch.AssertNothingLeaked(boris);
    }
}
