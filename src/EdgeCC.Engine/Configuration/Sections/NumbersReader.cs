using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The branch's numbers and where they lead: <c>numbers</c>.</summary>
internal static class NumbersReader
{
    public static ImmutableDictionary<string, FlowId> Read(ConfigSection root, IReadOnlySet<FlowId> flows)
    {
        var taken = new Identifiers("number", Identifiers.PhoneNumber);
        var numbers = ImmutableDictionary.CreateBuilder<string, FlowId>();
        foreach (var section in root.Sections("numbers"))
        {
            var flow = new FlowId(section.Text("flow"));
            numbers.TryAdd(taken.Claim(section, "number"), flow);
            if (flow.Value.Length > 0 && !flows.Contains(flow))
            {
                section.Note("flow", $"there is no file {ConfigurationFolder.Flows}/{flow}.yaml");
            }

            section.End();
        }

        return numbers.ToImmutable();
    }
}
