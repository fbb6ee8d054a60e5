using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Rules;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Writes attributes, in the order written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">What is written under each name.</param>
/// <param name="Next">Where it leads.</param>
public sealed record SetNode(string Name, ImmutableArray<KeyValuePair<string, Expression>> Attributes, string Next) : FlowNode(Name)
{
    internal const string Kind = "set";

    public override IEnumerable<FlowWay> LeadsTo => [new("next", Next)];

    internal override IEnumerable<(string Written, IEnumerable<string> Read)> Derives =>
        Attributes.Select(attribute => (attribute.Key, attribute.Value.Names.AsEnumerable()));

    internal static SetNode Read(NodeReader reader) => new(
        reader.Name,
        [.. reader.Entries(Kind).Select(entry => KeyValuePair.Create(entry.Key, ReadExpression(reader, entry.Key, entry.Value)))],
        reader.Next("next"));

    internal override string? Enter(FlowVisit visit)
    {
        foreach (var (name, expression) in Attributes)
        {
            visit.Attributes.Set(name, expression.Value(visit.Attributes));
        }

        return Next;
    }

    private static Expression ReadExpression(NodeReader reader, string name, ConfigNode at)
    {
        reader.Reading.Writes(at, name);
        var expression = at is ConfigText text ? Expression.TryRead(text.Text) : null;
        if (expression is null)
        {
            reader.Note(at, "expected a text with {attributes}, or a sum such as = {tries} + 1");
        }

        foreach (var read in expression?.Names ?? [])
        {
            reader.Reading.Reads(at, read);
        }

        return expression ?? Expression.TryRead("")!;
    }
}
