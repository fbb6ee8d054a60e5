using EdgeCC.Routing;
using EdgeCC.Routing.Simulation;
using EdgeCC.Routing.Theory;

namespace EdgeCC.Simulate.Queue;

/// <summary>The command line of <c>queue</c>.</summary>
/// <param name="Settings">What to simulate.</param>
/// <param name="Seed">Of the generator.</param>
/// <param name="Json">Print JSON in place of a table.</param>
/// <param name="Trace">The file every step is written to, or null.</param>
internal sealed record QueueOptions(QueueSettings Settings, int Seed, bool Json, string? Trace)
{
    private const double MostArrivals = 1e6;
    private const double MostSeconds = 1e6;
    private const double MostHours = 1e5;
    private const double Least = 1e-3;

    private static readonly string[] Names =
    [
        "--arrivals-per-hour", "--aht", "--agents", "--patience", "--target", "--hours", "--warm-up", "--seed", "--service",
        "--trace",
    ];

    /// <summary>Reads it; null with all that is wrong.</summary>
    public static QueueOptions? TryParse(IEnumerable<string> words, out IReadOnlyList<string> problems)
    {
        var arguments = new Arguments(words, Names, ["--json"]);
        problems = arguments.Problems;
        var arrivals = arguments.Required("--arrivals-per-hour", Least, MostArrivals);
        var handleTime = arguments.Required("--aht", Least, MostSeconds);
        var agents = arguments.RequiredWhole("--agents", 1, RoutingModel.MostAgents);
        var patience = arguments.Optional("--patience", Least, MostSeconds);
        var target = arguments.Optional("--target", 0, MostSeconds) ?? 20;
        var hours = arguments.Optional("--hours", Least, MostHours) ?? 500;
        var warmUp = arguments.Optional("--warm-up", 0, MostHours) ?? 0;
        var seed = arguments.OptionalWhole("--seed", 0, int.MaxValue) ?? 1;
        var service = arguments.Choice("--service", ServiceShape.Exponential);
        var trace = arguments.Text("--trace");
        arguments.Words();
        return problems.Count > 0 ? null : new QueueOptions(
            new QueueSettings(
                new Traffic(arrivals, TimeSpan.FromSeconds(handleTime)),
                agents,
                TimeSpan.FromSeconds(target),
                TimeSpan.FromHours(hours),
                TimeSpan.FromHours(warmUp),
                patience is { } mean ? TimeSpan.FromSeconds(mean) : null,
                service),
            seed,
            arguments.Has("--json"),
            trace);
    }
}
