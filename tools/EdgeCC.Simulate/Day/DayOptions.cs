using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Model.Identity;
using EdgeCC.Routing;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Simulate.Day;

/// <summary>The command line of <c>day</c>.</summary>
/// <param name="Recording">A file of journal records, one a line, or a journal's folder.</param>
/// <param name="Changes">What is to be otherwise.</param>
/// <param name="Configuration">The folder of the branch's edgecc.yaml, or null: the branch is read off the recording.</param>
/// <param name="Date">The local day of the recording to take; null: all of it.</param>
/// <param name="Seed">Of the generator for what is not recorded.</param>
/// <param name="Json">Print JSON in place of a table.</param>
internal sealed record DayOptions(
    string Recording, ReplayChanges Changes, string? Configuration, DateOnly? Date, int Seed, bool Json)
{
    private const int MostExtraAgents = RoutingModel.MostAgents / 2;
    private const double MostSeconds = 1e6;

    private static readonly string[] Names = ["--agents", "--skills", "--target", "--config", "--date", "--seed"];

    /// <summary>Reads it; null with all that is wrong.</summary>
    public static DayOptions? TryParse(IEnumerable<string> words, out IReadOnlyList<string> problems)
    {
        var arguments = new Arguments(words, Names, ["--json"]);
        problems = arguments.Problems;
        var recording = arguments.Words("the recording (a file or a journal's folder)")[0];
        var changes = new ReplayChanges(
            ReadExtraAgents(arguments),
            ReadSkills(arguments),
            arguments.Optional("--target", 0, MostSeconds) is { } target ? TimeSpan.FromSeconds(target) : null);
        var options = new DayOptions(
            recording,
            changes,
            arguments.Text("--config"),
            arguments.Day("--date"),
            arguments.OptionalWhole("--seed", 0, int.MaxValue) ?? 1,
            arguments.Has("--json"));
        return problems.Count > 0 ? null : options;
    }

    private static int ReadExtraAgents(Arguments arguments)
    {
        var text = arguments.Text("--agents");
        if (text is null)
        {
            return 0;
        }

        if (text.StartsWith('+')
            && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var extra)
            && extra <= MostExtraAgents)
        {
            return extra;
        }

        arguments.Note($"--agents must be +N, N more than there were, at most {MostExtraAgents}; not \"{text}\"");
        return 0;
    }

    private static ImmutableDictionary<AgentId, ImmutableArray<SkillId>> ReadSkills(Arguments arguments)
    {
        var skills = ImmutableDictionary.CreateBuilder<AgentId, ImmutableArray<SkillId>>();
        foreach (var given in arguments.All("--skills"))
        {
            if (given.Split('=') is not [{ Length: > 0 } agent, { Length: > 0 } list])
            {
                arguments.Note($"--skills must be AGENT=SKILL,SKILL, not \"{given}\"");
            }
            else if (!skills.TryAdd(new AgentId(agent), [.. list.Split(',').Select(skill => new SkillId(skill))]))
            {
                arguments.Note($"--skills gives \"{agent}\" twice");
            }
        }

        return skills.ToImmutable();
    }
}
