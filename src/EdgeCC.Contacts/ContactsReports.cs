using System.Collections.Immutable;
using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts;

/// <summary>What Contacts tells the other cores and, through them, desks and channels.</summary>
public abstract record ContactsReport : Event;

/// <summary>It is known who reached us, or that it cannot be known.</summary>
/// <param name="Interaction">Which interaction.</param>
/// <param name="Customer">Who, where that is certain.</param>
/// <param name="Candidates">Everybody it may be, likeliest first; none where the address was withheld or no profile had room.</param>
public sealed record CustomerRecognised(
    InteractionId Interaction, CustomerId? Customer, ImmutableArray<Candidate> Candidates) : ContactsReport;

/// <summary>A message is part of the interaction now; once however often it was told.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="From">Who wrote.</param>
public sealed record MessageTaken(InteractionId Interaction, Party From) : ContactsReport;

/// <summary>A message was not taken: the channel begins another interaction with it, or drops it.</summary>
/// <param name="Interaction">Into which.</param>
/// <param name="MessageId">Which.</param>
/// <param name="Refusal">Why.</param>
/// <param name="From">Who wrote it.</param>
public sealed record MessageRefused(
    InteractionId Interaction, string MessageId, MessageRefusal Refusal, Party From = Party.Customer) : ContactsReport;

/// <summary>A customer is on the way from one agent to the next. What has happened goes along: it is the same interaction.</summary>
public sealed record TransferBegan(
    InteractionId Interaction, Channel Channel, CustomerId? Customer, AgentId From, QueueId ToQueue, AgentId? ToAgent)
    : ContactsReport;

/// <summary>What somebody asked for was not done, and nothing has changed.</summary>
/// <param name="Asked">The event as it was told: who told it knows it again.</param>
/// <param name="Why">What does not fit.</param>
public sealed record ChangeRefused(ContactsEvent Asked, Refusal Why) : ContactsReport;

/// <summary>The customer may be asked how it was.</summary>
public sealed record SurveyGranted(InteractionId Interaction, SurveyModel Survey) : ContactsReport;

/// <summary>The customer is not to be asked.</summary>
public sealed record SurveyWithheld(InteractionId Interaction, SurveyRefusal Refusal) : ContactsReport;

/// <summary>A promise is to be kept now, by the agent who gave it or else by the queue.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="Work">The interaction in which it is kept, which has not begun.</param>
/// <param name="Promise">Whom, how, where and what.</param>
public sealed record FollowUpFellDue(FollowUpId FollowUp, InteractionId Work, FollowUp Promise) : ContactsReport;

/// <summary>A contact that we were to begin is not to take place: whoever waits to begin it waits no more.</summary>
/// <param name="Work">Which; nobody talks in it yet.</param>
/// <param name="Channel">How it was to be.</param>
public sealed record WorkCalledOff(InteractionId Work, Channel Channel) : ContactsReport;

/// <summary>A follow-up was not taken down.</summary>
public sealed record FollowUpRefused(FollowUpId FollowUp, FollowUpRefusal Refusal) : ContactsReport;
