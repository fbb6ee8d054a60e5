using System.Text.Json.Serialization;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Model.Facts;

/// <summary>
/// Something that has happened and is kept: one JSON record in the journal. The closed set below is the appliance's
/// memory and its wire format to the platform: a fact may gain optional members, never lose or rename one.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ApplianceStarted), "appliance-started")]
[JsonDerivedType(typeof(ApplianceStopped), "appliance-stopped")]
[JsonDerivedType(typeof(CustomerAdded), "customer-added")]
[JsonDerivedType(typeof(InteractionArrived), "interaction-arrived")]
[JsonDerivedType(typeof(PromptPlayed), "prompt-played")]
[JsonDerivedType(typeof(MenuItemChosen), "menu-item-chosen")]
[JsonDerivedType(typeof(InteractionQueued), "interaction-queued")]
[JsonDerivedType(typeof(InteractionUnserved), "interaction-unserved")]
[JsonDerivedType(typeof(InteractionOffered), "interaction-offered")]
[JsonDerivedType(typeof(OfferEnded), "offer-ended")]
[JsonDerivedType(typeof(InteractionConnected), "interaction-connected")]
[JsonDerivedType(typeof(InteractionHeld), "interaction-held")]
[JsonDerivedType(typeof(InteractionResumed), "interaction-resumed")]
[JsonDerivedType(typeof(InteractionEnded), "interaction-ended")]
[JsonDerivedType(typeof(InteractionAbandoned), "interaction-abandoned")]
[JsonDerivedType(typeof(InteractionReleased), "interaction-released")]
[JsonDerivedType(typeof(WrapUpEnded), "wrap-up-ended")]
[JsonDerivedType(typeof(AgentStatusChanged), "agent-status-changed")]
[JsonDerivedType(typeof(AgentSkillsChanged), "agent-skills-changed")]
[JsonDerivedType(typeof(AgentChangeScheduled), "agent-change-scheduled")]
[JsonDerivedType(typeof(CallbackRequested), "callback-requested")]
[JsonDerivedType(typeof(CallbackDialled), "callback-dialled")]
[JsonDerivedType(typeof(CallbackAttempted), "callback-attempted")]
[JsonDerivedType(typeof(CallbackEnded), "callback-ended")]
[JsonDerivedType(typeof(BranchClosed), "branch-closed")]
[JsonDerivedType(typeof(BranchReopened), "branch-reopened")]
[JsonDerivedType(typeof(InteractionJoinedEpisode), "interaction-joined-episode")]
[JsonDerivedType(typeof(SurveyAnswered), "survey-answered")]
[JsonDerivedType(typeof(IdentityLinked), "identity-linked")]
[JsonDerivedType(typeof(IdentityUnlinked), "identity-unlinked")]
[JsonDerivedType(typeof(IdentityShared), "identity-shared")]
[JsonDerivedType(typeof(IdentitySettled), "identity-settled")]
[JsonDerivedType(typeof(IdentityPicked), "identity-picked")]
[JsonDerivedType(typeof(ProfilesMerged), "profiles-merged")]
[JsonDerivedType(typeof(ProfilesUnmerged), "profiles-unmerged")]
[JsonDerivedType(typeof(MergeSuggested), "merge-suggested")]
[JsonDerivedType(typeof(SharingSuggested), "sharing-suggested")]
[JsonDerivedType(typeof(SuggestionDismissed), "suggestion-dismissed")]
[JsonDerivedType(typeof(CustomerDescribed), "customer-described")]
[JsonDerivedType(typeof(CrmRecordTaken), "crm-record-taken")]
[JsonDerivedType(typeof(ConsentGiven), "consent-given")]
[JsonDerivedType(typeof(ConsentWithdrawn), "consent-withdrawn")]
[JsonDerivedType(typeof(CustomerErased), "customer-erased")]
[JsonDerivedType(typeof(MessageReceived), "message-received")]
[JsonDerivedType(typeof(MessageSent), "message-sent")]
[JsonDerivedType(typeof(MessageDelivered), "message-delivered")]
[JsonDerivedType(typeof(MessageUndelivered), "message-undelivered")]
[JsonDerivedType(typeof(MessageLeft), "message-left")]
[JsonDerivedType(typeof(InteractionContinued), "interaction-continued")]
[JsonDerivedType(typeof(InteractionTransferred), "interaction-transferred")]
[JsonDerivedType(typeof(ConferenceJoined), "conference-joined")]
[JsonDerivedType(typeof(ConferenceLeft), "conference-left")]
[JsonDerivedType(typeof(InteractionDiverted), "interaction-diverted")]
[JsonDerivedType(typeof(InteractionAttributed), "interaction-attributed")]
[JsonDerivedType(typeof(InteractionTagged), "interaction-tagged")]
[JsonDerivedType(typeof(SurveyOffered), "survey-offered")]
[JsonDerivedType(typeof(SurveyCommented), "survey-commented")]
[JsonDerivedType(typeof(EpisodeOpened), "episode-opened")]
[JsonDerivedType(typeof(EpisodeClosed), "episode-closed")]
[JsonDerivedType(typeof(EpisodeReopened), "episode-reopened")]
[JsonDerivedType(typeof(FollowUpPromised), "follow-up-promised")]
[JsonDerivedType(typeof(FollowUpMoved), "follow-up-moved")]
[JsonDerivedType(typeof(FollowUpStarted), "follow-up-started")]
[JsonDerivedType(typeof(FollowUpEnded), "follow-up-ended")]
[JsonDerivedType(typeof(AnswerCollected), "answer-collected")]
[JsonDerivedType(typeof(ArticleTold), "article-told")]
[JsonDerivedType(typeof(BotHandedOver), "bot-handed-over")]
[JsonDerivedType(typeof(FlowWaited), "flow-waited")]
[JsonDerivedType(typeof(ArticleUsed), "article-used")]
[JsonDerivedType(typeof(ArticleMarkedWrong), "article-marked-wrong")]
[JsonDerivedType(typeof(AdministratorActed), "administrator-acted")]
[JsonDerivedType(typeof(UpdateMoved), "update-moved")]
[JsonDerivedType(typeof(CommandTaken), "command-taken")]
[JsonDerivedType(typeof(CommandRefused), "command-refused")]
public abstract record Fact(DateTimeOffset At);

/// <summary>The service came up. Interactions that were open before it are ended as <c>Failed</c> right after.</summary>
public sealed record ApplianceStarted(DateTimeOffset At, string Version) : Fact(At);

/// <summary>The service went down in order.</summary>
public sealed record ApplianceStopped(DateTimeOffset At) : Fact(At);

/// <summary>A customer was seen for the first time.</summary>
/// <param name="At">When.</param>
/// <param name="CustomerId">The new profile.</param>
/// <param name="Channel">The channel of the identity.</param>
/// <param name="Identity">The address on that channel: E.164 for voice, as far as it could be understood.</param>
public sealed record CustomerAdded(DateTimeOffset At, CustomerId CustomerId, Channel Channel, string Identity)
    : Fact(At);

/// <summary>A customer reached the appliance.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">The new interaction.</param>
/// <param name="Channel">How they came.</param>
/// <param name="CustomerId">Who, or null when the address was withheld.</param>
/// <param name="From">The customer's address, or null when withheld.</param>
/// <param name="To">The address they reached: the dialled number.</param>
/// <param name="Outbound">True: we called them, and they answered.</param>
/// <param name="Thread">What the channel says it is part of: the first message of a correspondence; null: nothing.</param>
public sealed record InteractionArrived(
    DateTimeOffset At,
    InteractionId InteractionId,
    Channel Channel,
    CustomerId? CustomerId,
    string? From,
    string To,
    bool Outbound = false,
    string? Thread = null) : Fact(At), IInteractionFact;

/// <summary>A prompt of the flow was played to its end, or until the customer chose.</summary>
/// <param name="At">When it ended.</param>
/// <param name="InteractionId">To whom.</param>
/// <param name="Node">The flow's node.</param>
public sealed record PromptPlayed(DateTimeOffset At, InteractionId InteractionId, string Node)
    : Fact(At), IInteractionFact;

/// <summary>The customer chose in a menu.</summary>
public sealed record MenuItemChosen(
    DateTimeOffset At, InteractionId InteractionId, string Menu, string Digit, string Item)
    : Fact(At), IInteractionFact;

/// <summary>The customer waits in a queue.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Who.</param>
/// <param name="QueueId">Where.</param>
/// <param name="Position">Place in the queue at that moment, from 1.</param>
/// <param name="Channel">How they came; absent in old facts, which are all of <see cref="Channel.Voice"/>.</param>
/// <param name="CustomerId">The customer, where known.</param>
/// <param name="Priority">Points beside the queue's own.</param>
/// <param name="Since">From when its place counts, where that is not <paramref name="At"/>: it has waited before.</param>
/// <param name="Hold">The one agent it is kept for, if any.</param>
/// <param name="Again">True where it comes from this very queue, or from an agent who had it from there: nobody new.</param>
public sealed record InteractionQueued(
    DateTimeOffset At,
    InteractionId InteractionId,
    QueueId QueueId,
    int Position,
    Channel Channel = Channel.Voice,
    CustomerId? CustomerId = null,
    int Priority = 0,
    DateTimeOffset? Since = null,
    ContactHold? Hold = null,
    bool Again = false) : Fact(At), IInteractionFact;

/// <summary>A contact is kept for one agent before others may take it.</summary>
/// <param name="For">Whom.</param>
/// <param name="Cause">Why.</param>
/// <param name="Until">Until when.</param>
public sealed record ContactHold(AgentId For, HoldCause Cause, DateTimeOffset Until);

/// <summary>A queue could not serve the customer, who goes back to the flow.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Who.</param>
/// <param name="QueueId">Which queue.</param>
/// <param name="Exit">Why: a <see cref="QueueExitName"/>.</param>
public sealed record InteractionUnserved(DateTimeOffset At, InteractionId InteractionId, QueueId QueueId, string Exit)
    : Fact(At), IInteractionFact;

/// <summary>The router chose an agent, whose phone now rings.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">What was offered.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="QueueId">From which queue.</param>
/// <param name="AgentId">To whom.</param>
/// <param name="Reason">The rule that decided, readable.</param>
/// <param name="Candidates">Who was weighed: those who could take it in the order of the rule, then the others with what kept them from it. At most <see cref="MostCandidates"/>.</param>
/// <param name="Unlisted">How many more were weighed.</param>
public sealed record InteractionOffered(
    DateTimeOffset At,
    InteractionId InteractionId,
    OfferId OfferId,
    QueueId QueueId,
    AgentId AgentId,
    string Reason,
    IReadOnlyList<WeighedAgent>? Candidates = null,
    int Unlisted = 0) : Fact(At), IInteractionFact
{
    /// <summary>The most agents a fact lists.</summary>
    public const int MostCandidates = 12;
}

/// <summary>One agent weighed for a contact.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Rank">What the rule ranked the agent by, readable: <c>idle 42 s</c>; null where the agent could not take it.</param>
/// <param name="Excluded">What kept the agent from it; null where nothing did.</param>
public sealed record WeighedAgent(AgentId Agent, string? Rank, Exclusion? Excluded);

/// <summary>An offer ended.</summary>
public sealed record OfferEnded(
    DateTimeOffset At, InteractionId InteractionId, OfferId OfferId, AgentId AgentId, OfferEnding Ending)
    : Fact(At), IInteractionFact;

/// <summary>Customer and agent hear each other.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">What.</param>
/// <param name="AgentId">With whom.</param>
/// <param name="QueueId">The queue it came through.</param>
/// <param name="Waited">Time from entering the queue.</param>
public sealed record InteractionConnected(
    DateTimeOffset At, InteractionId InteractionId, AgentId AgentId, QueueId QueueId, TimeSpan Waited)
    : Fact(At), IInteractionFact;

/// <summary>One side put the other on hold.</summary>
public sealed record InteractionHeld(DateTimeOffset At, InteractionId InteractionId, Party By)
    : Fact(At), IInteractionFact;

/// <summary>The side that held took the other back.</summary>
public sealed record InteractionResumed(DateTimeOffset At, InteractionId InteractionId, Party By)
    : Fact(At), IInteractionFact;

/// <summary>The interaction is over.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Which.</param>
/// <param name="Outcome">How.</param>
/// <param name="EndedBy">Who ended it.</param>
/// <param name="AgentId">The agent who talked, if any.</param>
/// <param name="QueueId">The last queue, if any.</param>
/// <param name="Waited">Time in queue.</param>
/// <param name="Talked">Time connected, holds included.</param>
/// <param name="Held">Time on hold.</param>
public sealed record InteractionEnded(
    DateTimeOffset At,
    InteractionId InteractionId,
    InteractionOutcome Outcome,
    Party EndedBy,
    AgentId? AgentId,
    QueueId? QueueId,
    TimeSpan Waited,
    TimeSpan Talked,
    TimeSpan Held) : Fact(At), IInteractionFact;

/// <summary>An agent changed status.</summary>
/// <param name="At">When.</param>
/// <param name="AgentId">Who.</param>
/// <param name="Status">To what.</param>
/// <param name="Reason">Only for <see cref="AgentStatus.Paused"/>.</param>
/// <param name="Extension">The desk phone the agent is signed in at, null when signed out.</param>
/// <param name="Code">Which of the branch's own reasons, for <see cref="PauseReason.Requested"/> and <see cref="PauseReason.Forced"/>: <c>lunch</c>.</param>
/// <param name="Next">What the agent will do once the present work is done: pause or leave; null: be ready.</param>
public sealed record AgentStatusChanged(
    DateTimeOffset At,
    AgentId AgentId,
    AgentStatus Status,
    PauseReason? Reason,
    ExtensionId? Extension,
    string? Code = null,
    AgentStatus? Next = null) : Fact(At);

/// <summary>The customer left while waiting or being offered.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Which.</param>
/// <param name="QueueId">From which queue.</param>
/// <param name="Waited">Time from entering the queue.</param>
/// <param name="Channel">How they came.</param>
/// <param name="CustomerId">Who, where known: coming again soon, they get their place back.</param>
public sealed record InteractionAbandoned(
    DateTimeOffset At,
    InteractionId InteractionId,
    QueueId QueueId,
    TimeSpan Waited,
    Channel Channel = Channel.Voice,
    CustomerId? CustomerId = null) : Fact(At), IInteractionFact;

/// <summary>An agent and a customer are no longer in conversation.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Which.</param>
/// <param name="AgentId">With whom it was.</param>
/// <param name="QueueId">The queue it came through.</param>
/// <param name="Cause">Why. A contact that did not end is queued again right after.</param>
/// <param name="WrapUp">The after-contact work that begins now, at most; zero: none.</param>
public sealed record InteractionReleased(
    DateTimeOffset At, InteractionId InteractionId, AgentId AgentId, QueueId QueueId, ReleaseCause Cause, TimeSpan WrapUp)
    : Fact(At), IInteractionFact;

/// <summary>The after-contact work of one interaction is over.</summary>
public sealed record WrapUpEnded(DateTimeOffset At, InteractionId InteractionId, AgentId AgentId)
    : Fact(At), IInteractionFact;

/// <summary>A supervisor gave an agent other skills, until they are changed again.</summary>
/// <param name="At">When.</param>
/// <param name="AgentId">Whose.</param>
/// <param name="Skills">All of them with their levels; null: those of the configuration again.</param>
public sealed record AgentSkillsChanged(
    DateTimeOffset At, AgentId AgentId, IReadOnlyDictionary<string, int>? Skills) : Fact(At);

/// <summary>An agent's status is to change later; there is at most one such change an agent.</summary>
/// <param name="At">When this was said.</param>
/// <param name="AgentId">Whose.</param>
/// <param name="Due">When it is to happen; null: what was scheduled has happened or is called off.</param>
/// <param name="Status"><see cref="AgentStatus.Paused"/>, <see cref="AgentStatus.Ready"/> or <see cref="AgentStatus.SignedOut"/>.</param>
/// <param name="Code">For a pause: which.</param>
public sealed record AgentChangeScheduled(
    DateTimeOffset At, AgentId AgentId, DateTimeOffset? Due, AgentStatus? Status, string? Code) : Fact(At);

/// <summary>A customer is to be called back, and has a place in the queue as if they waited.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">The callback, an interaction of its own.</param>
/// <param name="QueueId">In which queue.</param>
/// <param name="Number">Where to, E.164; confirmed by the customer.</param>
/// <param name="Origin">From where it was asked for.</param>
/// <param name="CustomerId">Who, where known.</param>
/// <param name="Since">From when its place counts: it takes the place of the call it was asked for from, or has one from the start of its window.</param>
/// <param name="NotBefore">The start of the wanted window; null: as soon as it is its turn.</param>
/// <param name="NotAfter">Its end; null: none.</param>
/// <param name="Hold">In old facts: <paramref name="Promised"/>.</param>
/// <param name="Promised">Who promised to call: each attempt waits for them first.</param>
public sealed record CallbackRequested(
    DateTimeOffset At,
    InteractionId InteractionId,
    QueueId QueueId,
    string Number,
    CallbackOrigin Origin,
    CustomerId? CustomerId,
    DateTimeOffset Since,
    DateTimeOffset? NotBefore,
    DateTimeOffset? NotAfter,
    ContactHold? Hold = null,
    AgentId? Promised = null) : Fact(At), IInteractionFact;

/// <summary>An agent is on the line, and the customer's telephone is being rung.</summary>
public sealed record CallbackDialled(DateTimeOffset At, InteractionId InteractionId, AgentId AgentId)
    : Fact(At), IInteractionFact;

/// <summary>The customer was rung and did not answer.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Which callback.</param>
/// <param name="Result">What came of it.</param>
/// <param name="NextTry">When it is in line again; null where it was the last.</param>
public sealed record CallbackAttempted(
    DateTimeOffset At, InteractionId InteractionId, CallbackResult Result, DateTimeOffset? NextTry)
    : Fact(At), IInteractionFact;

/// <summary>A callback is over.</summary>
public sealed record CallbackEnded(DateTimeOffset At, InteractionId InteractionId, CallbackEnding Ending)
    : Fact(At), IInteractionFact;

/// <summary>The branch was closed by hand, whatever its hours say.</summary>
public sealed record BranchClosed(DateTimeOffset At) : Fact(At);

/// <summary>The branch follows its hours again.</summary>
public sealed record BranchReopened(DateTimeOffset At) : Fact(At);

/// <summary>An interaction serves a goal of the customer's.</summary>
public sealed record InteractionJoinedEpisode(DateTimeOffset At, InteractionId InteractionId, EpisodeId EpisodeId)
    : Fact(At), IInteractionFact;

/// <summary>A customer answered one question of a survey.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">About which interaction.</param>
/// <param name="Survey">What was asked.</param>
/// <param name="Score">CSAT 1..5, CES 1..7, NPS 0..10.</param>
public sealed record SurveyAnswered(DateTimeOffset At, InteractionId InteractionId, SurveyKind Survey, int Score)
    : Fact(At), IInteractionFact;

/// <summary>An article of the knowledge base was of use.</summary>
/// <param name="At">When.</param>
/// <param name="ArticleId">Which.</param>
/// <param name="InteractionId">In which contact, where it was in one.</param>
/// <param name="AgentId">Who used it; null: the customer or the bot.</param>
/// <param name="Stems">The stems of the article that matched the question, never the question: it may hold personal data.</param>
public sealed record ArticleUsed(
    DateTimeOffset At,
    ArticleId ArticleId,
    InteractionId? InteractionId = null,
    AgentId? AgentId = null,
    IReadOnlyList<string>? Stems = null) : Fact(At);

/// <summary>An article was suggested, and is not the answer; the members are those of <see cref="ArticleUsed"/>.</summary>
public sealed record ArticleMarkedWrong(
    DateTimeOffset At,
    ArticleId ArticleId,
    InteractionId? InteractionId = null,
    AgentId? AgentId = null,
    IReadOnlyList<string>? Stems = null) : Fact(At);
