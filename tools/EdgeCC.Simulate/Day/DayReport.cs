using System.Globalization;
using System.Text.Json;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Simulate.Day;

/// <summary>One way a day went.</summary>
/// <param name="Name"><c>recorded</c>, <c>replayed</c> or <c>changed</c>.</param>
/// <param name="Targets">The service-level targets of the queues, shortest first.</param>
/// <param name="Figures">How it went.</param>
internal sealed record DayColumn(string Name, IReadOnlyList<TimeSpan> Targets, DayFigures Figures);

/// <summary>The ways a day went, side by side.</summary>
internal sealed record DayReport(RecordedDay Day, IReadOnlyList<DayColumn> Columns)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string ToTable()
    {
        List<string> lines =
        [
            Words($"{Day.Contacts.Length} visits to queues from {Day.Start:u} on, {Day.Agents.Length} agents"),
            "",
            Line("", Columns.Select(column => column.Name)),
            Line("target, s", Columns.Select(column => string.Join('/', column.Targets.Select(target => Words($"{target.TotalSeconds:0.##}"))))),
            .. Rows().Select(row => Line(row.Label, Columns.Select(column => Figure(row.Of(column.Figures), row.Format)))),
        ];
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    public string ToJson() => JsonSerializer.Serialize(
        Columns.ToDictionary(
            column => column.Name,
            column => Rows().ToDictionary(row => row.Key, row => (object?)row.Of(column.Figures))
                .Append(new("targetSeconds", column.Targets.Select(target => target.TotalSeconds)))
                .ToDictionary()),
        JsonOptions);

    private static IEnumerable<Row> Rows() =>
    [
        new("arrived", "arrived", figures => figures.Arrived, "0"),
        new("answered", "answered", figures => figures.Answered, "0"),
        new("abandoned", "gave up", figures => figures.Abandoned, "0"),
        new("unserved", "sent away", figures => figures.Unserved, "0"),
        new("serviceLevel", "answered within target", figures => figures.ServiceLevel, "0.0000"),
        new("asaSeconds", "ASA, s", figures => figures.Asa?.TotalSeconds, "0.00"),
        new("longestWaitSeconds", "longest wait, s", figures => figures.LongestWait.TotalSeconds, "0.0"),
        new("ahtSeconds", "AHT, s", figures => figures.Aht?.TotalSeconds, "0.0"),
        new("abandonment", "abandonment", figures => figures.Abandonment, "0.0000"),
        new("occupancy", "occupancy", figures => figures.Occupancy, "0.0000"),
    ];

    private static string Line(string label, IEnumerable<string> cells) =>
        $"{label,-24}{string.Concat(cells.Select(cell => $"{cell,12}"))}";

    private static string Figure(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static string Words(FormattableString words) => FormattableString.Invariant(words);

    private sealed record Row(string Key, string Label, Func<DayFigures, double?> Of, string Format);
}
