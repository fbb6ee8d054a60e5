using EdgeCC.Model.Identity;
using EdgeCC.Routing.Simulation;
using EdgeCC.Simulate.Day;
using EdgeCC.Simulate.Plan;
using EdgeCC.Simulate.Queue;

namespace EdgeCC.Routing.Tests.Simulation;

public class SimulateOptionsTests
{
    [Fact]
    public void Queue_takes_all_it_documents()
    {
        var options = QueueOptions.TryParse(
            Words("--arrivals-per-hour 200 --aht 180 --agents 13 --patience 120 --target 30 --hours 40 --warm-up 3 --seed 7 --service lognormal --json --trace f"),
            out _)!;

        Assert.Equal(
            (200, 180, 13), (options.Settings.Traffic.ArrivalsPerHour, options.Settings.Traffic.HandleTime.TotalSeconds, options.Settings.Agents));
        Assert.Equal((120, 30), (options.Settings.Patience!.Value.TotalSeconds, options.Settings.Target.TotalSeconds));
        Assert.Equal((40, 3), (options.Settings.Measured.TotalHours, options.Settings.WarmUp.TotalHours));
        Assert.Equal((7, ServiceShape.Lognormal, true, "f"), (options.Seed, options.Settings.Service, options.Json, options.Trace));
    }

    [Fact]
    public void Queue_has_defaults_for_what_can_be_left_out()
    {
        var options = QueueOptions.TryParse(Words("--arrivals-per-hour 200 --aht 180 --agents 13"), out _)!;

        Assert.Equal((20, 500, 0), (options.Settings.Target.TotalSeconds, options.Settings.Measured.TotalHours, options.Settings.WarmUp.TotalHours));
        Assert.Equal((1, ServiceShape.Exponential, false), (options.Seed, options.Settings.Service, options.Json));
        Assert.Equal((null, null), (options.Settings.Patience, options.Trace));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var options = QueueOptions.TryParse(
            Words("--arrivals-per-hour -1 --agents 1.5 --service triangular --colour --seed 1 --seed 2 spare --trace"), out var problems);

        Assert.Null(options);
        string[] named = ["--colour", "--trace", "--arrivals-per-hour", "--aht", "--agents", "--seed", "--service", "spare"];
        Assert.Equal(named.Length, problems.Count);
        Assert.All(named, name => Assert.Contains(problems, problem => problem.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("1e400")]
    [InlineData("0")]
    [InlineData("1,5")]
    [InlineData("ten")]
    public void Number_that_cannot_be_is_refused(string number)
    {
        Assert.Null(QueueOptions.TryParse(Words($"--arrivals-per-hour {number} --aht 180 --agents 13"), out var problems));
        Assert.Single(problems);
    }

    [Fact]
    public void Day_takes_all_it_documents()
    {
        var options = DayOptions.TryParse(
            Words("day.jsonl --agents +2 --skills anna=sales,support --skills boris=sales --target 30 --config c --date 2026-03-02 --seed 7 --json"),
            out _)!;

        Assert.Equal(("day.jsonl", "c", new DateOnly(2026, 3, 2)), (options.Recording, options.Configuration, options.Date));
        Assert.Equal((2, 30), (options.Changes.ExtraAgents, options.Changes.Target!.Value.TotalSeconds));
        Assert.Equal([new SkillId("sales"), new SkillId("support")], options.Changes.Skills[new AgentId("anna")]);
        Assert.Equal((2, 7, true), (options.Changes.Skills.Count, options.Seed, options.Json));
    }

    [Fact]
    public void Day_without_changes_only_replays()
    {
        var options = DayOptions.TryParse(Words("day.jsonl"), out _)!;

        Assert.True(options.Changes.IsNothing);
        Assert.Null(options.Date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("f --agents 1")]
    [InlineData("f --agents +x")]
    [InlineData("f --skills anna")]
    [InlineData("f --skills anna=")]
    [InlineData("f --skills anna=a --skills anna=b")]
    [InlineData("f --date 2.3.2026")]
    [InlineData("f g")]
    public void Day_that_makes_no_sense_is_refused(string line)
    {
        Assert.Null(DayOptions.TryParse(Words(line), out var problems));
        Assert.Single(problems);
    }

    [Fact]
    public void Plan_takes_all_it_documents()
    {
        var options = PlanOptions.TryParse(
            Words("weeks.jsonl --date 2026-03-30 --target 30 --share 90 --shrinkage 0.25 --chats 3 --holiday 2026-01-01 --holiday 2026-03-09 --config c --json"),
            out _)!;

        Assert.Equal(("weeks.jsonl", "c", new DateOnly(2026, 3, 30), true), (options.Recording, options.Configuration, options.Date, options.Json));
        Assert.Equal((.9, 30, .25, 3), (options.Aims.Goal.Share, options.Aims.Goal.Within.TotalSeconds, options.Aims.Shrinkage, options.Aims.ChatsAtOnce));
        Assert.Equal([new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 9)], options.Holidays);
    }

    [Fact]
    public void Plan_has_defaults_for_what_can_be_left_out()
    {
        var aims = PlanOptions.TryParse(Words("weeks.jsonl --date 2026-03-30"), out _)!.Aims;

        Assert.Equal((.8, 20, .3, 4), (aims.Goal.Share, aims.Goal.Within.TotalSeconds, aims.Shrinkage, aims.ChatsAtOnce));
    }

    [Theory]
    [InlineData("f")]
    [InlineData("--date 2026-03-30")]
    [InlineData("f --date tomorrow")]
    [InlineData("f --date 2026-03-30 --share 100")]
    [InlineData("f --date 2026-03-30 --shrinkage 1")]
    [InlineData("f --date 2026-03-30 --chats 7")]
    [InlineData("f --date 2026-03-30 --holiday 1.1.2026")]
    public void Plan_that_makes_no_sense_is_refused(string line)
    {
        Assert.Null(PlanOptions.TryParse(Words(line), out var problems));
        Assert.Single(problems);
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
