using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Rules;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Goes the way of the first rule that holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rules">The rules, in the order they are tried.</param>
/// <param name="Else">Where it leads when none holds.</param>
public sealed record BranchNode(string Name, ImmutableArray<BranchRule> Rules, string Else) : FlowNode(Name)
{
    internal const string Kind = "branch";

    public override IEnumerable<FlowWay> LeadsTo => [.. Rules.Select(rule => new FlowWay(rule.Written, rule.Next)), new("else", Else)];

    internal static BranchNode Read(NodeReader reader)
    {
        var rules = reader.Section.Node(Kind) is ConfigList { Items: { Count: > 0 } items }
            ? items.Select(item => ReadRule(reader.Inside(item))).ToImmutableArray()
            : [];
        if (rules.IsEmpty)
        {
            reader.Section.Note(Kind, "is required: a list of { if: CONDITION, next: NODE }");
        }

        return new BranchNode(reader.Name, rules, reader.Next("else"));
    }

    internal override string? Enter(FlowVisit visit) =>
        Rules.FirstOrDefault(rule => rule.Conditions.All(condition => condition.Holds(visit.Attributes)))?.Next ?? Else;

    private static BranchRule ReadRule(NodeReader reader)
    {
        IReadOnlyList<ConfigNode> written = reader.Section.Node("if") switch
        {
            ConfigList { Items: { Count: > 0 } items } => items,
            { } one and not ConfigList => [one],
            _ => [],
        };
        if (written.Count == 0)
        {
            reader.Section.Note("if", $"is required: {Condition.Form}; or a list of these, which must all hold");
        }

        var rule = new BranchRule(
            string.Join(" and ", written.OfType<ConfigText>().Select(text => text.Text)),
            [.. written.Select(node => ReadCondition(reader, node)).OfType<Condition>()],
            reader.Next("next"));
        reader.Section.End();
        return rule;
    }

    private static Condition? ReadCondition(NodeReader reader, ConfigNode node)
    {
        var condition = node is ConfigText text ? Condition.TryRead(text.Text) : null;
        if (condition is null)
        {
            reader.Note(node, $"expected {Condition.Form}");
        }

        foreach (var name in condition?.Names ?? [])
        {
            reader.Reading.Reads(node, name);
        }

        return condition;
    }
}

/// <summary>One way out of a branch.</summary>
/// <param name="Written">The conditions, as written.</param>
/// <param name="Conditions">All of which must hold.</param>
/// <param name="Next">Where it leads then.</param>
public sealed record BranchRule(string Written, ImmutableArray<Condition> Conditions, string Next);
