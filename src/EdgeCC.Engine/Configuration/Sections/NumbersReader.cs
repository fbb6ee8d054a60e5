using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The branch's numbers and where they lead: <c>numbers</c>.</summary>
internal static class NumbersReader
{
    public static ImmutableDictionary<BranchNumber, FlowId> Read(ConfigSection root, IReadOnlySet<FlowId> flows)
    {
        var lines = new Dictionary<BranchNumber, int>();
        var numbers = ImmutableDictionary.CreateBuilder<BranchNumber, FlowId>();
        foreach (var section in root.Sections("numbers"))
        {
            var flow = new FlowId(section.Text("flow"));
            if (ReadNumber(section, lines) is { } number)
            {
                numbers.Add(number, flow);
            }

            if (flow.Value.Length > 0 && !flows.Contains(flow))
            {
                section.Note("flow", $"there is no file {ConfigurationFolder.FlowFolder}/{flow}.yaml");
            }

            section.End();
        }

        return numbers.ToImmutable();
    }

    private static BranchNumber? ReadNumber(ConfigSection section, Dictionary<BranchNumber, int> lines)
    {
        var text = section.Text("number");
        if (text.Length == 0)
        {
            return null;
        }

        if (!BranchNumber.TryParse(text, out var number))
        {
            section.Note("number", $"expected 1 to {BranchNumber.MaxDigits} digits, with a + before them or not");
            return null;
        }

        if (!lines.TryAdd(number, section.Line))
        {
            section.Note("number", $"\"{text}\" is already the number in line {lines[number]}");
            return null;
        }

        return number;
    }
}
