using EdgeCC.Model.Interactions;

namespace EdgeCC.Flow.Trying;

/// <summary>How a flow is tried.</summary>
internal sealed record TryOptions(
    string File, TrialCustomer Customer, DateTime At, string? Answers, string? Script, string? Configuration)
{
    /// <summary>A Monday morning.</summary>
    public static readonly DateTime WorkingTime = new(2026, 3, 2, 10, 0, 0);

    public static TryOptions? TryParse(IEnumerable<string> words, out IReadOnlyList<string> problems)
    {
        var arguments = new Arguments(words, ["--known", "--caller", "--at", "--answers", "--script", "--config"], ["--text"]);
        var options = new TryOptions(
            arguments.Words("the flow's file", several: false)[0],
            new TrialCustomer(
                arguments.Has("--text") ? Channel.Chat : Channel.Voice,
                arguments.Text("--caller"),
                arguments.Text("--known") is { } name
                    ? TrialCustomer.Known([KeyValuePair.Create("name", name)])
                    : TrialCustomer.Unknown),
            arguments.Time("--at", WorkingTime),
            arguments.Text("--answers"),
            arguments.Text("--script"),
            arguments.Text("--config"));
        problems = arguments.Problems;
        return problems.Count == 0 ? options : null;
    }

    /// <summary>A time on the branch's clock.</summary>
    public static DateTimeOffset MomentOf(DateTime local, TimeZoneInfo zone) =>
        new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
}
