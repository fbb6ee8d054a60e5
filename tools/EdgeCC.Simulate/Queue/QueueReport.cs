using System.Globalization;
using System.Text.Json;
using EdgeCC.Routing.Simulation;
using EdgeCC.Routing.Theory;

namespace EdgeCC.Simulate.Queue;

/// <summary>A simulated queue beside theory, as a table or as JSON.</summary>
internal sealed class QueueReport(QueueOptions options, QueueMeasured measured) : IReport
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly QueueSettings _settings = options.Settings;
    private readonly QueueFigures _theory = options.Settings.Theory;

    private string TheoryName => _settings.Patience is null ? "Erlang C" : "Erlang A";

    /// <summary>What keeps theory from being compared, or null.</summary>
    private string? NoTheory => _theory.IsOverloaded
        ? "overload without patience: as much comes as the agents can handle, or more, and the queue grows for ever"
        : null;

    private string? TheoryNote => _settings.Service == ServiceShape.Exponential
        ? null
        : $"{TheoryName} assumes exponential handle times; these are {Name(_settings.Service)}";

    public string ToTable()
    {
        var lines = new List<string>
        {
            Words($"{_settings.Traffic.ArrivalsPerHour:0.##} arrivals/h, AHT {_settings.Traffic.HandleTime.TotalSeconds:0.##} s ({Name(_settings.Service)}), {_settings.Agents} agents, {_settings.Traffic.Erlangs:0.##} erlangs, {PatienceWords()}"),
            Words($"{_settings.Measured.TotalHours:0.##} h measured after {_settings.WarmUp.TotalHours:0.##} h of warm-up, seed {options.Seed}: {measured.Arrived} arrived, {measured.Answered} were answered, {measured.Abandoned} gave up"),
            "",
            $"{"",-24}{"measured",12}   {"95 % interval",-24}{(NoTheory is null ? TheoryName : ""),12}",
        };
        lines.AddRange(Rows().Select(row => Words(
            $"{row.Label,-24}{Figure(row.Measured?.Value, row.Format),12}   {Interval(row.Measured, row.Format),-24}{(NoTheory is null ? Figure(row.Theory, row.Format) : ""),12}")));
        lines.AddRange(new[] { NoTheory is { } reason ? $"No theory: {reason}." : null, TheoryNote is { } note ? note + "." : null }
            .OfType<string>());
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            settings = new
            {
                arrivalsPerHour = _settings.Traffic.ArrivalsPerHour,
                ahtSeconds = _settings.Traffic.HandleTime.TotalSeconds,
                agents = _settings.Agents,
                patienceSeconds = _settings.Patience?.TotalSeconds,
                targetSeconds = _settings.Target.TotalSeconds,
                hours = _settings.Measured.TotalHours,
                warmUpHours = _settings.WarmUp.TotalHours,
                service = Name(_settings.Service),
                seed = options.Seed,
            },
            measured = Measured(),
            theory = NoTheory is null ? Rows().ToDictionary(row => row.Key, row => row.Theory) : null,
            theoryName = NoTheory is null ? TheoryName : null,
            theoryNote = NoTheory ?? TheoryNote,
        },
        JsonOptions);

    private Dictionary<string, object?> Measured()
    {
        var figures = Rows().ToDictionary(row => row.Key, row => (object?)row.Measured?.Value);
        figures["arrived"] = measured.Arrived;
        figures["answered"] = measured.Answered;
        figures["abandoned"] = measured.Abandoned;
        figures["intervals"] = Rows().ToDictionary(
            row => row.Key, row => row.Measured is { } estimate ? new { low = estimate.Low, high = estimate.High } : null);
        return figures;
    }

    private IEnumerable<Row> Rows() =>
    [
        new("waitingProbability", "waiting probability", measured.WaitingProbability, _theory.WaitingProbability, "0.0000"),
        new("asaSeconds", "ASA (of answered), s", measured.Asa, _theory.MeanWaitOfAnswered?.TotalSeconds, "0.00"),
        new("meanWaitSeconds", "wait (of all), s", measured.MeanWait, _theory.MeanWait?.TotalSeconds, "0.00"),
        new("serviceLevel", Words($"answered within {_settings.Target.TotalSeconds:0.##} s"), measured.ServiceLevel, _theory.ServiceLevel, "0.0000"),
        new("abandonment", "abandonment", measured.Abandonment, _theory.Abandonment, "0.0000"),
        new("occupancy", "occupancy", measured.Occupancy, _theory.Occupancy, "0.0000"),
    ];

    private string PatienceWords() => _settings.Patience is { } patience
        ? Words($"patience {patience.TotalSeconds:0.##} s")
        : "endless patience";

    private static string Interval(Estimate? estimate, string format) =>
        estimate is { } known ? $"{Figure(known.Low, format)} – {Figure(known.High, format)}" : "";

    private static string Figure(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static string Name(ServiceShape shape) => shape.ToString().ToLowerInvariant();

    private static string Words(FormattableString words) => FormattableString.Invariant(words);

    private sealed record Row(string Key, string Label, Estimate? Measured, double? Theory, string Format);
}
