using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Where customers write to, and the flow each place leads to: <c>texts</c>.</summary>
internal static class TextsReader
{
    private static readonly ImmutableSortedDictionary<string, Channel> Channels = ChannelName.All.Remove("voice");

    public static ImmutableDictionary<TextEntry, FlowId> Read(ConfigSection root, IReadOnlySet<FlowId> flows)
    {
        var lines = new Dictionary<TextEntry, int>();
        var entries = ImmutableDictionary.CreateBuilder<TextEntry, FlowId>();
        foreach (var section in root.Sections("texts"))
        {
            var flow = new FlowId(section.Text("flow"));
            if (ReadEntry(section, lines) is { } entry)
            {
                entries.Add(entry, flow);
            }

            if (flow.Value.Length > 0 && !flows.Contains(flow))
            {
                section.Note("flow", $"there is no file {ConfigurationFolder.FlowFolder}/{flow}.yaml");
            }

            section.End();
        }

        return entries.ToImmutable();
    }

    private static TextEntry? ReadEntry(ConfigSection section, Dictionary<TextEntry, int> lines)
    {
        var (channel, name) = (section.Text("channel"), section.Text("name"));
        if (channel.Length > 0 && !Channels.ContainsKey(channel))
        {
            section.Note("channel", $"\"{channel}\" is none of: {string.Join(", ", Channels.Keys)}");
        }

        if (name.Length > TextEntry.MaxNameLength || name.Any(char.IsControl))
        {
            section.Note("name", $"may be anything in one line, at most {TextEntry.MaxNameLength} characters");
        }
        else if (name.Length > 0 && Channels.TryGetValue(channel, out var known))
        {
            var entry = new TextEntry(known, name);
            if (lines.TryAdd(entry, section.Line))
            {
                return entry;
            }

            section.Note("name", $"\"{name}\" is already the {channel} in line {lines[entry]}");
        }

        return null;
    }
}
