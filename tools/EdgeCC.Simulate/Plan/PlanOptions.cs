using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Forecast;

namespace EdgeCC.Simulate.Plan;

/// <summary>The command line of <c>plan</c>.</summary>
/// <param name="Recording">A file of journal records, one a line, or a journal's folder.</param>
/// <param name="Date">The local day to plan.</param>
/// <param name="Aims">What for.</param>
/// <param name="Holidays">Local days that are learnt, and forecast, apart.</param>
/// <param name="Configuration">The folder of the branch's edgecc.yaml, or null.</param>
/// <param name="Json">Print JSON in place of a table.</param>
internal sealed record PlanOptions(
    string Recording, DateOnly Date, StaffingAims Aims, IReadOnlyList<DateOnly> Holidays, string? Configuration, bool Json)
{
    private const double MostSeconds = 1e6;
    private const double MostPercent = 99.9;
    private const double MostShrinkage = 0.9;

    private static readonly string[] Names =
        ["--date", "--target", "--share", "--shrinkage", "--chats", "--holiday", "--config"];

    /// <summary>Reads it; null with all that is wrong.</summary>
    public static PlanOptions? TryParse(IEnumerable<string> words, out IReadOnlyList<string> problems)
    {
        var arguments = new Arguments(words, Names, ["--json"]);
        problems = arguments.Problems;
        var recording = arguments.Words("the recording (a file or a journal's folder)")[0];
        if (arguments.All("--date").Count == 0)
        {
            arguments.Note("--date is missing");
        }

        var options = new PlanOptions(
            recording,
            arguments.Day("--date") ?? default,
            ReadAims(arguments),
            arguments.Days("--holiday"),
            arguments.Text("--config"),
            arguments.Has("--json"));
        return problems.Count > 0 ? null : options;
    }

    private static StaffingAims ReadAims(Arguments arguments) => new(
        new ServiceGoal(
            (arguments.Optional("--share", 1, MostPercent) ?? 80) / 100,
            TimeSpan.FromSeconds(arguments.Optional("--target", 0, MostSeconds) ?? 20)),
        arguments.Optional("--shrinkage", 0, MostShrinkage) ?? 0.3,
        arguments.OptionalWhole("--chats", 1, ChannelMix.MostTexts) ?? ChannelMix.Usual[Model.Interactions.Channel.Chat].AtOnce);
}
