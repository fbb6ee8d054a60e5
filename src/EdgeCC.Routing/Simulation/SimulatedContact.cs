using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Simulation;

/// <summary>One customer of a simulation, with everything that chance or a recording decides about them.</summary>
/// <param name="Interaction">Unique within one simulation.</param>
/// <param name="Queue">Where to.</param>
/// <param name="Channel">How they come.</param>
/// <param name="Arrives">When they enter the queue (an uptime).</param>
/// <param name="Talk">How long the conversation takes.</param>
/// <param name="Patience">How long they wait for an answer before they give up; null: for ever.</param>
/// <param name="AnswerDelay">How long the agent takes to accept the offer; zero: at the same moment.</param>
/// <param name="WrapUp">After how much after-contact work the agent is ready; null: what the queue prescribes, which is also the most.</param>
public readonly record struct SimulatedContact(
    InteractionId Interaction,
    QueueId Queue,
    Channel Channel,
    TimeSpan Arrives,
    TimeSpan Talk,
    TimeSpan? Patience,
    TimeSpan AnswerDelay = default,
    TimeSpan? WrapUp = null)
{
    /// <summary>Who, where known: the router remembers whom they talked with.</summary>
    public CustomerId? Customer { get; init; }

    /// <summary>Points beside the queue's own.</summary>
    public int Priority { get; init; }

    /// <summary>The agent who knows this customer, if somebody does.</summary>
    public AgentId? Personal { get; init; }
}
