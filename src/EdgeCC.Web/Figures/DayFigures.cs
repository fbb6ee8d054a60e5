using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;

namespace EdgeCC.Web.Figures;

/// <summary>Today's figures, of all and of every part.</summary>
/// <param name="Branch">Over all.</param>
/// <param name="Channels">Channel by channel, where there is more than one.</param>
/// <param name="Queues">Queue by queue in the order of the configuration.</param>
/// <param name="Agents">The agents who were there today.</param>
public sealed record DayFigures(
    FigureSheet Branch,
    ImmutableArray<FigureSheet> Channels,
    ImmutableArray<QueueFigures> Queues,
    ImmutableArray<AgentFigures> Agents)
{
    /// <summary>Reckons all of them.</summary>
    public static DayFigures Of(BranchReport report) => new(
        FigureSheet.Of(report),
        [.. Several(report, _ => true).Select(channel => FigureSheet.Of(report, channel: channel))],
        [
            .. report.Routing.Queues.Select(queue => new QueueFigures(
                FigureSheet.Of(report, queue.Id),
                [.. Several(report, key => key.Queue == queue.Id).Select(channel => FigureSheet.Of(report, queue.Id, channel))],
                queue.ServiceLevelShare)),
        ],
        [
            .. from agent in report.Routing.Agents
               let sum = report.Today.Sum(agent: agent.Id)
               where sum[Measure.StaffedTime] > 0
               select new AgentFigures(agent.Id, sum, Formulas.Occupancy.Of(sum)),
        ]);

    private static IReadOnlyList<Channel> Several(BranchReport report, Func<MetricsKey, bool> counts)
    {
        var channels = report.Today.Keys.Where(counts).Select(key => key.Channel).OfType<Channel>().Distinct().Order().ToArray();
        return channels.Length > 1 ? channels : [];
    }
}

/// <summary>A queue's figures.</summary>
/// <param name="All">Over all its channels.</param>
/// <param name="Channels">Channel by channel, where it had more than one.</param>
/// <param name="Target">The share in time that is aimed at, 0..1.</param>
public sealed record QueueFigures(FigureSheet All, ImmutableArray<FigureSheet> Channels, double Target);

/// <summary>An agent's day.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Sum">The agent's time.</param>
/// <param name="Occupancy">How much of it was spent on customers.</param>
public sealed record AgentFigures(AgentId Agent, Tally Sum, Figure Occupancy);
