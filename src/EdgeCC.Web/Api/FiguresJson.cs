using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Json;
using EdgeCC.Routing.Metrics;
using EdgeCC.Web.Figures;

namespace EdgeCC.Web.Api;

/// <summary>The answer of <c>/api/figures</c>: today, each figure with its formula and version.</summary>
/// <param name="At">When it was gathered.</param>
/// <param name="From">The day's beginning.</param>
/// <param name="FirstContactsFrom">The beginning of the days that first contact resolution is about.</param>
/// <param name="FirstContactsTo">Their end, exclusive.</param>
/// <param name="Branch">Over all.</param>
/// <param name="Channels">Channel by channel, where there is more than one.</param>
/// <param name="Queues">Queue by queue, each followed by its channels where it had more than one.</param>
/// <param name="Agents">The agents who were there.</param>
/// <param name="Topics">What contacts were about, what rises first.</param>
internal sealed record FiguresJson(
    DateTimeOffset At,
    DateTimeOffset From,
    DateTimeOffset FirstContactsFrom,
    DateTimeOffset FirstContactsTo,
    SheetJson Branch,
    IEnumerable<SheetJson> Channels,
    IEnumerable<SheetJson> Queues,
    IEnumerable<AgentJson> Agents,
    IEnumerable<Topic> Topics)
{
    private static readonly FiguresJsonContext Wire = new(PlainJson.Over(FiguresJsonContext.Default.Options));

    /// <summary>Today's figures as one line of JSON.</summary>
    public static string Write(BranchReport report)
    {
        var day = DayFigures.Of(report);
        return JsonSerializer.Serialize(
            new FiguresJson(
                report.At,
                report.Today.Scope.From,
                report.FirstContacts.Scope.From,
                report.FirstContacts.Scope.To,
                SheetJson.Of(day.Branch),
                day.Channels.Select(SheetJson.Of),
                day.Queues.SelectMany(queue => queue.Channels.Prepend(queue.All)).Select(SheetJson.Of),
                day.Agents.Select(agent => new AgentJson(agent.Agent, agent.Occupancy)),
                report.Topics),
            Wire.FiguresJson);
    }
}

/// <summary>The figures of the branch or a part of it.</summary>
internal sealed record SheetJson(
    QueueId? Queue,
    Channel? Channel,
    long Offered,
    long Answered,
    long Abandoned,
    long CalledBack,
    long Unserved,
    IReadOnlyList<ServiceTarget> Targets,
    IReadOnlyList<Figure> Figures)
{
    public static SheetJson Of(FigureSheet sheet) => new(
        sheet.Queue,
        sheet.Channel,
        sheet.Sum[Measure.Entered],
        sheet.Sum[Measure.Answered],
        sheet.Sum[Measure.Abandoned],
        sheet.Sum[Measure.CalledBack],
        sheet.Sum[Measure.Unserved],
        sheet.Targets,
        sheet.Figures);
}

/// <summary>An agent's day.</summary>
internal sealed record AgentJson(AgentId Agent, Figure Occupancy);

[JsonSerializable(typeof(FiguresJson))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
internal sealed partial class FiguresJsonContext : JsonSerializerContext;
