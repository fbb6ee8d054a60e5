using System.Collections.Immutable;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>An open contact that is written: what a <see cref="Conversation"/> is by voice, without legs.</summary>
/// <param name="Interaction">The interaction.</param>
/// <param name="Thread">Where it is written.</param>
/// <param name="Address">The customer's address as it was understood, or null.</param>
internal sealed record TextContact(InteractionId Interaction, TextThread Thread, string? Address)
{
    public CustomerId? Customer { get; init; }

    /// <summary>The agent whose contact it is.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>The queue it waits in, or came through.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>The customer's last message, as long as nothing was written after it.</summary>
    public MessageReceived? Unanswered { get; init; }

    /// <summary>The last message a flow was given.</summary>
    public string? Heard { get; init; }

    /// <summary>The flow the customer is still to go through; null once it has begun, or where there is none.</summary>
    public FlowId? Flow { get; init; }

    /// <summary>True from where a flow has begun to where an agent takes over, also while the customer waits in a queue.</summary>
    public bool IsInFlow { get; init; }

    /// <summary>True once the agent is done and the customer is asked how it was.</summary>
    public bool IsAfterwards { get; init; }

    /// <summary>What flows know of the customer, by <c>CustomerAttribute</c>.</summary>
    public ImmutableDictionary<string, string> Attributes { get; init; } = ImmutableDictionary<string, string>.Empty;
}
