using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Interactions.InteractionStage;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Interactions;

/// <summary>Every transition there is, and that there is no other: each fact from each stage (decisions/0406).</summary>
public sealed class LifeCycleTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    /// <summary>Each fact, and where it leads from each stage from which it leads anywhere.</summary>
    private static readonly (string Name, Fact Fact, Dictionary<InteractionStage, InteractionStage> Leads)[] Table =
    [
        ("prompt", new PromptPlayed(At, Id("c"), "n"), new() { [Arrived] = SelfService, [SelfService] = SelfService, [Queued] = Queued, [Offered] = Offered, [Unserved] = Unserved, [Diverted] = Diverted, [WrapUp] = WrapUp }),
        ("choice", new MenuItemChosen(At, Id("c"), "n", "1", "sales"), new() { [Arrived] = SelfService, [SelfService] = SelfService, [Queued] = Queued, [Offered] = Offered, [Unserved] = Unserved, [Diverted] = Diverted, [WrapUp] = WrapUp }),
        ("queued", new InteractionQueued(At, Id("c"), Sales, 1, Channel.Voice), From(Queued, Arrived, SelfService, Queued, Offered, Unserved, Diverted, Transferred, WrapUp)),
        ("offered", new InteractionOffered(At, Id("c"), new OfferId(1), Sales, Anna, "longest-idle", []), From(Offered, Queued, Offered)),
        ("accepted", new OfferEnded(At, Id("c"), new OfferId(1), Anna, OfferEnding.Accepted), From(Offered, Offered)),
        ("timed out", new OfferEnded(At, Id("c"), new OfferId(1), Anna, OfferEnding.TimedOut), From(Queued, Offered)),
        ("called back", new InteractionUnserved(At, Id("c"), Sales, QueueExitName.Callback), From(Diverted, Queued, Offered)),
        ("unserved", new InteractionUnserved(At, Id("c"), Sales, "no-agents"), From(Unserved, Arrived, SelfService, Queued, Offered, Unserved, Diverted, Transferred)),
        ("connected", new InteractionConnected(At, Id("c"), Anna, Sales, TimeSpan.Zero), From(Connected, Arrived, Queued, Offered)),
        ("held", new InteractionHeld(At, Id("c"), Party.Agent), From(Connected, Connected)),
        ("resumed", new InteractionResumed(At, Id("c"), Party.Agent), From(Connected, Connected)),
        ("joined", new ConferenceJoined(At, Id("c"), Anna), From(Connected, Connected)),
        ("left", new ConferenceLeft(At, Id("c"), Anna), From(Connected, Connected)),
        ("handed on", new InteractionTransferred(At, Id("c"), Anna, Sales, null, null), From(Transferred, Connected)),
        ("released", new InteractionReleased(At, Id("c"), Anna, Sales, ReleaseCause.Ended, TimeSpan.Zero), new() { [Connected] = WrapUp, [Transferred] = Transferred }),
        ("reassigned", new InteractionReleased(At, Id("c"), Anna, Sales, ReleaseCause.Moved, TimeSpan.Zero), From(Transferred, Connected, Transferred)),
        ("work done", new WrapUpEnded(At, Id("c"), Anna), new() { [WrapUp] = WrapUp, [Transferred] = Transferred }),
        ("abandoned", new InteractionAbandoned(At, Id("c"), Sales, TimeSpan.Zero), From(Abandoned, Queued, Offered)),
        ("diverted", new InteractionDiverted(At, Id("c"), DivertedTo.Voicemail), From(Diverted, Arrived, SelfService, Unserved, Diverted)),
        ("ended", new InteractionEnded(At, Id("c"), InteractionOutcome.Handled, Party.Customer, null, null, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero), From(Closed, [.. Enum.GetValues<InteractionStage>().Except([Closed])])),
        ("message", new MessageReceived(At, Id("c"), "m", "Hello?"), Enum.GetValues<InteractionStage>().ToDictionary(stage => stage)),
    ];

    public static TheoryData<string, InteractionStage> Every =>
        new(from row in Table from stage in Enum.GetValues<InteractionStage>() where stage is not (Held or Conferenced) select (row.Name, stage));

    [Theory]
    [MemberData(nameof(Every))]
    public void A_fact_leads_where_the_table_says_and_nowhere_else(string fact, InteractionStage from)
    {
        var row = Table.Single(row => row.Name == fact);
        Assert.Equal(row.Leads.TryGetValue(from, out var to) ? to : null, LifeCycle.After(from, row.Fact));
    }

    [Theory]
    [InlineData(Arrived, InteractionOutcome.SelfService)]
    [InlineData(SelfService, InteractionOutcome.SelfService)]
    [InlineData(Queued, InteractionOutcome.Abandoned)]
    [InlineData(Offered, InteractionOutcome.Abandoned)]
    [InlineData(Unserved, InteractionOutcome.Unserved)]
    [InlineData(Connected, InteractionOutcome.Handled)]
    [InlineData(Held, InteractionOutcome.Handled)]
    [InlineData(Conferenced, InteractionOutcome.Handled)]
    [InlineData(Transferred, InteractionOutcome.Abandoned)]
    [InlineData(Diverted, InteractionOutcome.Diverted)]
    [InlineData(Abandoned, InteractionOutcome.Abandoned)]
    [InlineData(WrapUp, InteractionOutcome.Handled)]
    public void What_ends_now_ends_as_the_stage_says(InteractionStage stage, InteractionOutcome outcome) =>
        Assert.Equal(outcome, LifeCycle.Outcome(stage));

    private static Dictionary<InteractionStage, InteractionStage> From(InteractionStage to, params InteractionStage[] from) =>
        from.ToDictionary(stage => stage, _ => to);
}
