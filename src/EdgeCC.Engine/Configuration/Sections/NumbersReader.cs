using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>
/// The branch's numbers and where they lead: <c>numbers</c>. A leading + makes no difference: trunks write it or do not.
/// </summary>
internal static class NumbersReader
{
    public static ImmutableDictionary<string, FlowId> Read(ConfigSection root, IReadOnlySet<FlowId> flows)
    {
        var lines = new Dictionary<string, int>();
        var numbers = ImmutableDictionary.CreateBuilder<string, FlowId>();
        foreach (var section in root.Sections("numbers"))
        {
            var flow = new FlowId(section.Text("flow"));
            var number = Identifiers.Read(section, "number", Identifiers.PhoneNumber);
            if (!lines.TryAdd(number.TrimStart('+'), section.Line))
            {
                section.Note("number", $"\"{number}\" is already the number in line {lines[number.TrimStart('+')]}");
            }
            else
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
}
