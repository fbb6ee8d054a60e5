using EdgeCC.Engine.Texts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Events;

/// <summary>Something happened to what is written. What names a thread or an interaction that is not there has no effect.</summary>
public abstract record TextEvent : EngineEvent;

/// <summary>
/// A customer wrote. Answered by <c>ITextPort.Accept</c> once it is durable, or by <c>ITextPort.Refuse</c>; until either, the
/// edge has promised its sender nothing. It may come again: the same id in the same thread is the same message.
/// </summary>
/// <param name="Thread">Where. The first message of a thread, and the first after its contact was over, begins a contact.</param>
/// <param name="Address">The customer's address, as the channel gives it; null: withheld.</param>
/// <param name="MessageId">The channel's own id.</param>
/// <param name="Text">What. Beyond <c>MessageLimits.MaxTextLength</c> characters it is cut, and the fact says so.</param>
public sealed record TextReceived(TextThread Thread, string? Address, string MessageId, string Text) : TextEvent;

/// <summary>The customer is gone: closed the page, or said goodbye to the channel. Not where a channel only falls silent.</summary>
public sealed record TextThreadLeft(TextThread Thread) : TextEvent;

/// <summary>A message we sent has reached the customer's side.</summary>
public sealed record TextDelivered(InteractionId Interaction, string MessageId) : TextEvent;

/// <summary>A message we sent has been given up.</summary>
public sealed record TextUndelivered(InteractionId Interaction, string MessageId, MessageFailure Failure) : TextEvent;

/// <summary>An agent wrote to the customer of a contact that is theirs.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="Agent">Who.</param>
/// <param name="MessageId">The desk's own id; the same again is the same message.</param>
/// <param name="Text">What.</param>
public sealed record AgentTextWritten(InteractionId Interaction, AgentId Agent, string MessageId, string Text) : TextEvent;

/// <summary>An agent is done with a written contact that is theirs; the customer may be asked how it was.</summary>
public sealed record AgentClosedContact(InteractionId Interaction, AgentId Agent) : TextEvent;
