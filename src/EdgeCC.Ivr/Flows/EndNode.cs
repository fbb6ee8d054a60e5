using EdgeCC.Model.Interactions;

namespace EdgeCC.Ivr.Flows;

/// <summary>Says goodbye.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">How the interaction counts as ended.</param>
public sealed record EndNode(string Name, InteractionOutcome Outcome) : FlowNode(Name)
{
    internal const string Kind = "end";

    internal static readonly IReadOnlyDictionary<string, InteractionOutcome> Outcomes =
        new Dictionary<string, InteractionOutcome>
        {
            ["self-service"] = InteractionOutcome.SelfService,
            ["out-of-hours"] = InteractionOutcome.OutOfHours,
            ["unserved"] = InteractionOutcome.Unserved,
        };

    public override IEnumerable<string> Exits => [];

    internal static EndNode Read(NodeReader reader) =>
        new(reader.Name, reader.Section.Choice(Kind, InteractionOutcome.SelfService, Outcomes));

    internal override string? Enter(FlowVisit visit)
    {
        visit.End(Outcome);
        return null;
    }
}
