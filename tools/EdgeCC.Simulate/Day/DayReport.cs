using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Routing;
using EdgeCC.Routing.Metrics;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Simulate.Day;

/// <summary>One way a day went.</summary>
/// <param name="Name"><c>recorded</c>, <c>replayed</c> or <c>changed</c>.</param>
/// <param name="Model">Its queues and agents.</param>
/// <param name="Metrics">How it went.</param>
internal sealed record DayColumn(string Name, RoutingModel Model, DayMetrics Metrics)
{
    public string Targets => string.Join('/', Model.Queues
        .Select(queue => queue.ServiceLevelTarget.TotalSeconds)
        .Distinct()
        .Order()
        .Select(target => target.ToString("0.##", CultureInfo.InvariantCulture)));
}

/// <summary>The ways a day went, side by side.</summary>
internal sealed record DayReport(RecordedDay Day, IReadOnlyList<DayColumn> Columns) : IReport
{
    private const int LabelWidth = 42;
    private const int CellWidth = 12;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Measure[] Counts = [Measure.Entered, Measure.Answered, Measure.Abandoned, Measure.Unserved];

    /// <summary>What the changes make of the day, beside the day replayed without them; empty where there are none.</summary>
    private ImmutableArray<FigureChange> Changes =>
        Columns is [_, var replayed, var changed] ? replayed.Metrics.Report.ComparedWith(changed.Metrics.Report) : [];

    public string ToTable()
    {
        List<string> lines =
        [
            FormattableString.Invariant(
                $"{Day.Contacts.Length} visits to queues from {Day.Start:u} on, {Day.Agents.Length} agents"),
            "",
            Line("", column => column.Name) + (Changes.IsEmpty ? "" : "difference".PadLeft(CellWidth)),
            Line("target, s", column => column.Targets),
            .. Counts.Select(count => Line(Name(count), column => $"{column.Metrics.Sums[count]}")),
            .. Figures().Select(figure => Line(LabelOf(figure), column => ValueOf(FigureOf(column, figure))) + DifferenceIn(figure)),
        ];
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    public string ToJson() => JsonSerializer.Serialize(
        Columns.ToDictionary(
            column => column.Name,
            column => new
            {
                counts = Counts.ToDictionary(Name, count => column.Metrics.Sums[count]),
                figures = Figures().Select(figure => FigureOf(column, figure)),
            }),
        JsonOptions);

    /// <summary>Those that any column has data for.</summary>
    private IEnumerable<Figure> Figures() => Columns[0].Metrics.Report.Figures
        .Where(figure => Columns.Any(column => FigureOf(column, figure).Value is not null));

    private static Figure FigureOf(DayColumn column, Figure figure) =>
        column.Metrics.Report.Figures.First(own => own.Name == figure.Name);

    private string Line(string label, Func<DayColumn, string> cell) =>
        label.PadRight(LabelWidth) + string.Concat(Columns.Select(column => cell(column).PadLeft(CellWidth)));

    private string DifferenceIn(Figure figure) => Changes
        .Where(change => change.Before.Name == figure.Name)
        .Select(change => change.Difference?.ToString(FormatOf(figure, "+{0};-{0};{0}"), CultureInfo.InvariantCulture) ?? "–")
        .SingleOrDefault("")
        .PadLeft(Changes.IsEmpty ? 0 : CellWidth);

    private static string LabelOf(Figure figure) => figure.Unit == FigureUnit.Seconds ? $"{figure.Name}, s" : figure.Name;

    private static string ValueOf(Figure figure) =>
        figure.Value?.ToString(FormatOf(figure, "{0}"), CultureInfo.InvariantCulture) ?? "–";

    private static string FormatOf(Figure figure, string signs) =>
        string.Format(CultureInfo.InvariantCulture, signs, figure.Unit == FigureUnit.Share ? "0.0000" : "0.00");

    private static string Name(Measure count) => count.ToString().ToLowerInvariant();
}
