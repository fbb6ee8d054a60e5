using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>Which legs belong to which interaction: all that ties Calls to the other cores.</summary>
/// <param name="Interaction">The interaction.</param>
/// <param name="CustomerLeg">The customer's leg; null for one who is yet to be called.</param>
/// <param name="Number">The customer's number, null when withheld.</param>
internal sealed record Conversation(InteractionId Interaction, LegId? CustomerLeg, string? Number)
{
    /// <summary>What an agent's phone shows for the customer, beside the number.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Who the customer is, once and where that is known.</summary>
    public CustomerId? Customer { get; init; }

    /// <summary>The flow the customer is still to go through; null once it has begun, or where there is none.</summary>
    public FlowId? Flow { get; init; }

    /// <summary>The flow of the number they dialled; null for one who was called.</summary>
    public FlowId? Entry { get; init; }

    /// <summary>True between one agent, who has handed them on, and the next.</summary>
    public bool IsTransferred { get; init; }

    /// <summary>The offers whose phones ring.</summary>
    public ImmutableArray<RingingOffer> Ringing { get; init; } = [];

    /// <summary>The leg of the agent who talks, or waits for the customer to answer.</summary>
    public LegId? AgentLeg { get; init; }

    /// <summary>Whom a flow connects the customer with, past every queue; null: nobody.</summary>
    public FlowTransfer? Transfer { get; init; }

    /// <summary>The queue the conversation with an agent came through.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>True once the agent has hung up and the customer has stayed for a survey.</summary>
    public bool IsAfterwards { get; init; }

    /// <summary>What flows know of the customer, by <c>CustomerAttribute</c>.</summary>
    public ImmutableDictionary<string, string> Attributes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>True while nobody is there: neither the customer nor an agent.</summary>
    public bool IsEmpty => CustomerLeg is null && AgentLeg is null && Ringing.IsEmpty;

    public IEnumerable<LegId> Legs =>
        [.. Ringing.Select(ringing => ringing.Leg), .. new[] { CustomerLeg, AgentLeg, Transfer?.Leg }.OfType<LegId>()];

    public RingingOffer? RingingAt(LegId leg) => Ringing.FirstOrDefault(ringing => ringing.Leg == leg);

    public RingingOffer? RingingFor(OfferId offer) => Ringing.FirstOrDefault(ringing => ringing.Offer == offer);
}

/// <summary>An offer being presented at a desk phone.</summary>
internal sealed record RingingOffer(OfferId Offer, AgentId Agent, LegId Leg, QueueId Queue);
