using System.Collections.Immutable;
using System.Net;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Commands;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Media;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Walk;

namespace EdgeCC.Engine.Events;

/// <summary>What edges tell the Switchboard that is no core's vocabulary.</summary>
public abstract record EngineEvent : Event;

/// <summary>Facts are durable, in this order.</summary>
public sealed record FactsKept(IReadOnlyList<JournalRecord> Records) : EngineEvent;

/// <summary>The journal cannot write (disk full). What was reported durable is; the rest waits.</summary>
public sealed record JournalStalled(string Reason) : EngineEvent;

/// <summary>The journal writes again; what waited has been written.</summary>
public sealed record JournalRecovered : EngineEvent;

/// <summary>The platform is out of reach.</summary>
public sealed record UplinkLost : EngineEvent;

/// <summary>The platform is back.</summary>
public sealed record UplinkRestored : EngineEvent;

/// <summary>The platform has everything up to here.</summary>
public sealed record UplinkAcknowledged(long Sequence) : EngineEvent;

/// <summary>A button of the board was pressed (after debouncing).</summary>
public sealed record ButtonPressed(ButtonId Button) : EngineEvent;

/// <summary>The button that silences the audible alarm was pressed.</summary>
public sealed record AlarmSilenced : EngineEvent;

/// <summary>Somebody looks for the box: all its lamps blink and its buzzer beeps for a while.</summary>
public sealed record IdentifyAsked : EngineEvent;

/// <summary>A technician tries a part of the board: for a while it alone shows itself.</summary>
/// <param name="Part">Which; null: the trial is over.</param>
public sealed record PartTried(BoardPart? Part) : EngineEvent;

/// <summary>
/// A new configuration was read, checked and its prompts rendered. The Switchboard takes what can change while calls
/// run (numbers, flows, queues, agents, lamps); <c>ConfigurationWatcher</c> says what waits for a restart.
/// </summary>
public sealed record ConfigurationOffered(ApplianceModel Model, PromptLibrary Prompts) : EngineEvent;

/// <summary>Somebody at a desk used an article of the knowledge base, or says that it is not the answer.</summary>
/// <param name="Article">Which; one that is not there any more is passed over.</param>
/// <param name="IsUseful">True where it was used.</param>
/// <param name="Interaction">In which contact, where it was in one.</param>
/// <param name="Agent">Who says so, where it was an agent.</param>
/// <param name="Stems">The stems of the suggestion it was judged by.</param>
public sealed record ArticleJudged(
    ArticleId Article, bool IsUseful, InteractionId? Interaction, AgentId? Agent, ImmutableArray<string> Stems) : EngineEvent;

/// <summary>What an endpoint answered that was asked by <c>IDataPort</c>.</summary>
/// <param name="Interaction">For whom.</param>
/// <param name="Request">The question's number.</param>
/// <param name="Json">The body as it came; null where none came, in time and within the cap.</param>
public sealed record DataAnswered(InteractionId Interaction, long Request, string? Json) : EngineEvent;

/// <summary>A message begun by <c>IRecorderPort.TryBegin</c> is over, by whatever ended it, and durable.</summary>
/// <param name="Recording">Which.</param>
/// <param name="Duration">How long it is.</param>
public sealed record RecordingKept(RecordingId Recording, TimeSpan Duration) : EngineEvent;

/// <summary>Of a message begun by <c>IRecorderPort.TryBegin</c> nothing is kept.</summary>
/// <param name="Recording">Which.</param>
/// <param name="Loss">Why.</param>
public sealed record RecordingLost(RecordingId Recording, RecordingLoss Loss) : EngineEvent;

/// <summary>The administrator did something at the box's pages that is to be remembered.</summary>
/// <param name="Act">What.</param>
/// <param name="From">The browser's address.</param>
public sealed record AdministratorNoted(AdministratorAct Act, IPAddress From) : EngineEvent;

/// <summary>A command came whose signature is right; whether it is for this box, in time and new is yet to be seen.</summary>
public sealed record CommandArrived(SignedCommand Command) : EngineEvent;

/// <summary>What came as a command is none, or not signed by anybody this box obeys.</summary>
public sealed record CommandForged(CommandRefusal Refusal) : EngineEvent;

/// <summary>An update of the box's software took a step.</summary>
public sealed record UpdateNoted(UpdateStage Stage, string? Version, string? Reason) : EngineEvent;

/// <summary>The service is to stop: nothing new is taken, conversations go on.</summary>
public sealed record StopRequested : EngineEvent;

/// <summary>The time for that is over: whoever still talks or waits is hung up on, properly.</summary>
public sealed record CutOffRequested : EngineEvent;
