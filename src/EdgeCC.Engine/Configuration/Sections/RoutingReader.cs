using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Routing;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Callbacks;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>What holds for all queues: <c>routing</c>.</summary>
internal static class RoutingReader
{
    private const int MostRetries = 10;

    public static RoutingModel Read(
        ConfigSection root, ImmutableArray<QueueModel> queues, ImmutableArray<AgentModel> agents)
    {
        var section = root.Section("routing");
        var usual = new RoutingModel(queues, agents);
        var model = usual with
        {
            PriorityPoint = section.Duration(
                "priority-point", usual.PriorityPoint, TimeSpan.FromSeconds(1), TimeSpan.FromHours(24)),
            PlaceKeptFor = section.Duration("place-kept-for", usual.PlaceKeptFor, TimeSpan.Zero, TimeSpan.FromHours(4)),
            Callbacks = ReadCallbacks(section.Section("callbacks")),
        };
        section.End();
        return model;
    }

    private static CallbackRule ReadCallbacks(ConfigSection section)
    {
        var rule = new CallbackRule(
            section.Duration("ring-for", CallbackRule.Usual.RingFor, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2)),
            section.Node("retry-after") is null ? CallbackRule.Usual.RetryAfter : ReadPauses(section));
        section.End();
        return rule;
    }

    private static ImmutableArray<TimeSpan> ReadPauses(ConfigSection section)
    {
        var pauses = ImmutableArray.CreateBuilder<TimeSpan>();
        foreach (var text in section.Texts("retry-after"))
        {
            if (ConfigDuration.TryParse(text, out var pause) && pause >= TimeSpan.FromSeconds(10) && pause <= TimeSpan.FromHours(48))
            {
                pauses.Add(pause);
            }
            else
            {
                section.Note("retry-after", $"\"{text}\" is no duration from 10s to 48h");
            }
        }

        if (pauses.Count > MostRetries)
        {
            section.Note("retry-after", $"may list {MostRetries} pauses at most");
        }

        return pauses.ToImmutable();
    }
}
