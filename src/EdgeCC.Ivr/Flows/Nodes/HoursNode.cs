using EdgeCC.Model.Hours;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Goes one way while the branch is open and another while it is closed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hours">When it is open.</param>
/// <param name="Open">Where it leads then.</param>
/// <param name="Closed">Where it leads otherwise.</param>
/// <param name="Emergency">Where it leads while the branch is closed by hand.</param>
public sealed record HoursNode(string Name, OpeningHours Hours, string Open, string Closed, string Emergency) : FlowNode(Name)
{
    internal const string Kind = "hours";

    public override IEnumerable<FlowWay> LeadsTo => [new("open", Open), new("closed", Closed), new("emergency", Emergency)];

    internal static HoursNode Read(NodeReader reader)
    {
        var closed = reader.Next("closed");
        return new HoursNode(
            reader.Name, ReadHours(reader), reader.Next("open"), closed, reader.OptionalNext("emergency") ?? closed);
    }

    internal override string? Enter(FlowVisit visit) =>
        visit.IsClosedByHand ? Emergency
        : Hours.IsOpen(visit.Now.Wall) ? Open
        : Closed;

    private static OpeningHours ReadHours(NodeReader reader)
    {
        var known = reader.Context.Hours;
        var name = reader.Section.Text(Kind);
        if (name.Length > 0 && !known.ContainsKey(name))
        {
            reader.Section.Note(Kind, $"no opening hours are called '{name}'; known: {string.Join(", ", known.Keys.Order())}");
        }

        return known.GetValueOrDefault(name) ?? new OpeningHours(TimeZoneInfo.Utc, []);
    }
}
