using EdgeCC.Model.Interactions;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Ends the contact; or the flow, where it lies in another one that goes on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">How the interaction counts as ended; null: the flow returns to where it was called.</param>
public sealed record EndNode(string Name, InteractionOutcome? Outcome) : FlowNode(Name)
{
    internal const string Kind = "end";

    internal static readonly IReadOnlyDictionary<string, InteractionOutcome?> Outcomes =
        new Dictionary<string, InteractionOutcome?>
        {
            ["self-service"] = InteractionOutcome.SelfService,
            ["out-of-hours"] = InteractionOutcome.OutOfHours,
            ["unserved"] = InteractionOutcome.Unserved,
            ["return"] = null,
        };

    public override IEnumerable<FlowWay> LeadsTo => [];

    internal static EndNode Read(NodeReader reader) =>
        new(reader.Name, reader.Section.Choice<InteractionOutcome?>(Kind, InteractionOutcome.SelfService, Outcomes));

    internal override string? Enter(FlowVisit visit)
    {
        if (Outcome is null && visit.Return() is { } next)
        {
            return next;
        }

        visit.End(Outcome ?? InteractionOutcome.SelfService);
        return null;
    }
}
