using System.Text;
using System.Text.Json;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Model.Tests.Facts;

public class FactJsonTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 6, 0, 0, 250, TimeSpan.Zero);
    private static readonly InteractionId Interaction = new("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    private static readonly AgentId Anna = new("anna");
    private static readonly QueueId Sales = new("sales");
    private static readonly CustomerId Customer = new("k");
    private static readonly CustomerIdentity Phone = new(IdentityKind.Phone, "+79161234567");
    private static readonly Provenance Source = new(Evidence.SeenByAgent, Anna, Interaction);

    private static readonly Fact[] OneOfEach =
    [
        new ApplianceStarted(At, "1.0.0"),
        new ApplianceStopped(At),
        new CustomerAdded(At, new CustomerId("k"), Channel.Voice, "+79161234567"),
        new InteractionArrived(At, Interaction, Channel.Voice, new CustomerId("k"), "+79161234567", "+74950000000"),
        new PromptPlayed(At, Interaction, "greeting"),
        new MenuItemChosen(At, Interaction, "menu", "1", "sales"),
        new InteractionQueued(
            At, Interaction, Sales, 3, Channel.Chat, new CustomerId("k"), 2, At, new ContactHold(Anna, HoldCause.Personal, At)),
        new InteractionUnserved(At, Interaction, Sales, "no-agents"),
        new InteractionOffered(At, Interaction, new OfferId(7), Sales, Anna, "longest idle"),
        new OfferEnded(At, Interaction, new OfferId(7), Anna, OfferEnding.TimedOut),
        new InteractionConnected(At, Interaction, Anna, Sales, TimeSpan.FromSeconds(12.5)),
        new InteractionHeld(At, Interaction, Party.Agent),
        new InteractionResumed(At, Interaction, Party.Agent),
        new InteractionEnded(
            At, Interaction, InteractionOutcome.Handled, Party.Customer, Anna, Sales,
            TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)),
        new AgentStatusChanged(
            At, Anna, AgentStatus.Talking, PauseReason.Requested, new ExtensionId("101"), "lunch", AgentStatus.Paused),
        new InteractionAbandoned(At, Interaction, Sales, TimeSpan.FromSeconds(7), Channel.Voice, new CustomerId("k")),
        new InteractionReleased(At, Interaction, Anna, Sales, ReleaseCause.Ended, TimeSpan.FromSeconds(10)),
        new WrapUpEnded(At, Interaction, Anna),
        new AgentSkillsChanged(At, Anna, null),
        new AgentChangeScheduled(At, Anna, At, AgentStatus.Paused, "lunch"),
        new CallbackRequested(At, Interaction, Sales, "+79161234567", CallbackOrigin.Queue, new CustomerId("k"), At, At, At),
        new CallbackDialled(At, Interaction, Anna),
        new CallbackAttempted(At, Interaction, CallbackResult.Busy, At),
        new CallbackEnded(At, Interaction, CallbackEnding.Served),
        new BranchClosed(At),
        new BranchReopened(At),
        new InteractionJoinedEpisode(At, Interaction, new EpisodeId("lost-card")),
        new SurveyAnswered(At, Interaction, SurveyKind.Nps, 9),
        new IdentityLinked(At, Customer, Phone, Source, 0.6),
        new IdentityUnlinked(At, Customer, Phone, Source),
        new IdentityShared(At, Phone, Source),
        new IdentitySettled(At, Phone, Customer, Source),
        new IdentityPicked(At, Phone, Customer, Interaction, Anna),
        new ProfilesMerged(At, new MergeId("m"), Customer, new CustomerId("l"), Source, 0.95),
        new ProfilesUnmerged(At, new MergeId("m"), Source),
        new MergeSuggested(At, Phone, Customer, new CustomerId("l"), Source, 0.6),
        new SharingSuggested(At, Phone, Customer, new CustomerId("l"), Source, 0.6),
        new SuggestionDismissed(At, Phone, Customer, new CustomerId("l"), Source),
        new CustomerDescribed(At, Customer, new Dictionary<string, string?> { ["name"] = "Анна", ["segment"] = null }, Source),
        new CrmRecordTaken(At, Customer, "4711", 3, new Dictionary<string, string?> { ["name"] = "Анна", ["segment"] = null }),
        new ConsentGiven(At, Customer, ConsentPurpose.Marketing, Channel.Sms, At, Interaction),
        new ConsentWithdrawn(At, Customer, ConsentPurpose.Recording, null, null),
        new CustomerErased(At, Customer, [new CustomerId("l")]),
        new MessageReceived(At, Interaction, "m1", "Где мой заказ?", Cut: true),
        new MessageSent(At, Interaction, "m2", "On its way.", Anna),
        new MessageDelivered(At, Interaction, "m2"),
        new MessageUndelivered(At, Interaction, "m3", MessageFailure.Rejected),
        new MessageLeft(At, Interaction, Sales, Customer, new RecordingId("r"), TimeSpan.FromSeconds(7)),
        new InteractionContinued(At, Interaction, new InteractionId("chat")),
        new InteractionTransferred(At, Interaction, Anna, Sales, new AgentId("boris"), "wants a discount"),
        new ConferenceJoined(At, Interaction, Anna),
        new ConferenceLeft(At, Interaction, Anna),
        new InteractionDiverted(At, Interaction, DivertedTo.Voicemail),
        new InteractionAttributed(At, Interaction, new CustomerId("k"), Anna),
        new InteractionTagged(At, Interaction, Anna, "sold", null, "in spring"),
        new SurveyOffered(At, Interaction, new CustomerId("k")),
        new SurveyCommented(At, Interaction, "quick"),
        new EpisodeOpened(At, new EpisodeId("e"), new CustomerId("k"), "new card"),
        new EpisodeClosed(At, new EpisodeId("e"), EpisodeEnding.Reached),
        new EpisodeReopened(At, new EpisodeId("e")),
        new FollowUpPromised(
            At, new FollowUpId("f"), Interaction, new CustomerId("k"), Anna, Sales, Channel.Voice, "+79161234567", At, "price list"),
        new FollowUpMoved(At, new FollowUpId("f"), At),
        new FollowUpStarted(At, new FollowUpId("f"), new InteractionId("work")),
        new FollowUpEnded(At, new FollowUpId("f"), FollowUpEnding.Unreached),
        new AnswerCollected(At, Interaction, "ask", "order", "4711"),
        new ArticleTold(At, Interaction, "reset"),
        new BotHandedOver(At, Interaction, "bot", "asked"),
        new FlowWaited(At, Interaction, ["inner", "wait"], new Dictionary<string, string> { ["order"] = "4711" }),
        new ArticleUsed(At, new ArticleId("lost-card"), Interaction, Anna),
        new ArticleMarkedWrong(At, new ArticleId("lost-card"), Interaction, Anna),
        new AdministratorActed(At, AdministratorAct.SignedIn, "192.0.2.7"),
        new UpdateMoved(At, UpdateStage.WentBack, "0.2.0", "it was not well"),
        new CommandTaken(At, new CommandId("c-1"), "close-branch", "platform-2026", At),
        new CommandRefused(At, new CommandId("c-1"), CommandRefusal.Repeated),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, OneOfEach.Length)];

    [Fact]
    public void There_is_one_of_each_kind_here() => Assert.Equal(
        typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && type != typeof(LaterFact)).Select(type => type.Name).Order(),
        OneOfEach.Select(fact => fact.GetType().Name).Order());

    [Theory]
    [InlineData("""{"kind":"box-danced","at":"2026-03-02T06:00:00+00:00","steps":3,"on":"лёд"}""")]
    [InlineData("""{"kind":"administrator-acted","at":"2026-03-02T06:00:00+00:00","act":"Danced","from":"::1"}""")]
    public void What_a_later_version_wrote_is_handed_on_as_it_came(string json)
    {
        var later = Assert.IsType<LaterFact>(FactJson.ReadFact(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero), later.At);
        Assert.Equal(json, Encoding.UTF8.GetString(FactJson.Write(later)));
        Assert.Equal(
            $$"""{"appliance":"nevsky","epoch":"e1","sequence":42,"fact":{{json}}}""",
            Encoding.UTF8.GetString(FactJson.Write(new JournalRecord("nevsky", "e1", 42, later))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"kind":"box-danced"}""")]
    [InlineData("""{"kind":1,"at":"2026-03-02T06:00:00+00:00"}""")]
    [InlineData("""{"kind":"box-danced","at":"yesterday"}""")]
    [InlineData("box-danced")]
    public void What_is_no_fact_of_any_version_is_refused(string json) =>
        Assert.Throws<JsonException>(() => FactJson.ReadFact(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [MemberData(nameof(Indices))]
    public void Every_fact_is_read_as_it_was_written(int index)
    {
        var fact = OneOfEach[index];
        var read = FactJson.ReadFact(FactJson.Write(fact));
        Assert.IsType(fact.GetType(), read);
        Assert.Equivalent(fact, read, strict: true);

        var record = new JournalRecord("nevsky", "e1", 42, fact);
        Assert.Equivalent(record, FactJson.ReadRecord(FactJson.Write(record)), strict: true);
    }

    [Fact]
    public void Facts_that_list_something_are_read_with_their_lists()
    {
        var offered = Assert.IsType<InteractionOffered>(FactJson.ReadFact(FactJson.Write(new InteractionOffered(
            At,
            Interaction,
            new OfferId(7),
            Sales,
            Anna,
            "longest-idle",
            [new WeighedAgent(Anna, "idle 5 s", null), new WeighedAgent(new AgentId("boris"), null, Exclusion.Busy)],
            Unlisted: 4))));
        var used = Assert.IsType<ArticleUsed>(FactJson.ReadFact(FactJson.Write(
            new ArticleUsed(At, new ArticleId("lost-card"), Stems: ["ru:карт", "ru:потеря"]))));
        Assert.Equal(["ru:карт", "ru:потеря"], used.Stems);

        var skills = Assert.IsType<AgentSkillsChanged>(FactJson.ReadFact(FactJson.Write(
            new AgentSkillsChanged(At, Anna, new Dictionary<string, int> { ["sales"] = 7 }))));

        Assert.Equal(
            [new WeighedAgent(Anna, "idle 5 s", null), new WeighedAgent(new AgentId("boris"), null, Exclusion.Busy)],
            offered.Candidates!);
        Assert.Equal(4, offered.Unlisted);
        Assert.Equal([new("sales", 7)], skills.Skills!);
        var tagged = Assert.IsType<InteractionTagged>(FactJson.ReadFact(FactJson.Write(
            new InteractionTagged(At, Interaction, Anna, "sold", ["price", "delivery"], null))));
        Assert.Equal(["price", "delivery"], tagged.Tags!);
    }

    [Fact]
    public void A_customer_fact_is_plain_json() => Assert.Equal(
        """{"kind":"identity-linked","customerId":"k","identity":{"kind":"Phone","address":"+79161234567"},"source":{"evidence":"SeenByAgent","agent":"anna","interaction":"01ARZ3NDEKTSV4RRFFQ69G5FAV"},"confidence":0.6,"at":"2026-03-02T06:00:00.25+00:00"}""",
        Encoding.UTF8.GetString(FactJson.Write(new IdentityLinked(At, Customer, Phone, Source, 0.6))));

    [Fact]
    public void A_fact_from_before_it_had_its_optional_members_is_still_read()
    {
        var queued = FactJson.ReadFact(
            """{"kind":"interaction-queued","interactionId":"i","queueId":"sales","position":2,"at":"2026-03-02T06:00:00+00:00"}"""u8);

        Assert.Equal(Channel.Voice, Assert.IsType<InteractionQueued>(queued).Channel);
    }

    [Fact]
    public void The_wire_form_is_camel_case_with_plain_ids_names_and_seconds() => Assert.Equal(
        """{"kind":"interaction-connected","interactionId":"01ARZ3NDEKTSV4RRFFQ69G5FAV","agentId":"anna","queueId":"sales","waited":12.5,"at":"2026-03-02T06:00:00.25+00:00"}""",
        Encoding.UTF8.GetString(FactJson.Write(OneOfEach[10])));

    [Fact]
    public void What_is_absent_is_not_written()
    {
        var json = Encoding.UTF8.GetString(
            FactJson.Write(new AgentStatusChanged(At, Anna, AgentStatus.SignedOut, null, null)));

        Assert.DoesNotContain("null", json);
        Assert.DoesNotContain("extension", json);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"kind":"no-such-kind"}""")]
    [InlineData("""{"kind":"prompt-played","at":"yesterday"}""")]
    public void What_is_no_fact_is_refused(string json) =>
        Assert.ThrowsAny<Exception>(() => FactJson.ReadFact(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_record_cut_short_is_a_json_exception() =>
        Assert.Throws<JsonException>(() => FactJson.ReadRecord("""{"appliance":"nevsky","epo"""u8));
}
