using System.Text;
using System.Text.Json;
using EdgeCC.Model.Facts;
using EdgeCC.Routing.Tests.Forecast;
using EdgeCC.Simulate.Plan;

namespace EdgeCC.Routing.Tests.Simulation;

public sealed class PlanReportTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly List<string> _problems = [];

    public PlanReportTests() => File.WriteAllLines(_file, SixWeeks.Usual.Value.TakeWhile(IsEarly).Select((fact, index) =>
        Encoding.UTF8.GetString(FactJson.Write(new JournalRecord("branch", "epoch", index + 1, fact)))));

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Plan_is_a_row_for_each_half_hour_of_work_and_ends_with_who_is_missing()
    {
        var lines = Run("--date", "2026-03-16")!.ToTable().Split('\n');

        Assert.Equal("2026-03-16 (Monday, UTC), learnt from 2026-03-02 to 2026-03-13", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("sales voice: AHT 18", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.StartsWith("11:00", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.StartsWith("03:00", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("missing: sales voice", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("train: agents of support in sales for sales", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_says_the_same()
    {
        using var plan = JsonDocument.Parse(Run("--date", "2026-03-16", "--json")!.ToJson());
        var sales = plan.RootElement.GetProperty("queues")[0];

        Assert.Equal(("sales", "voice"), (sales.GetProperty("queue").GetString(), sales.GetProperty("channel").GetString()));
        Assert.Contains(sales.GetProperty("intervals").EnumerateArray(), interval => interval.GetProperty("agents").GetDouble() > 10);
    }

    [Fact]
    public void Without_a_day_before_there_is_no_plan()
    {
        Assert.Null(Run("--date", "2026-03-02"));
        Assert.Single(_problems);
    }

    private static bool IsEarly(Fact fact) => SixWeeks.Calendar.Local(fact.At).Day < SixWeeks.Begin.AddDays(14);

    private PlanReport? Run(params string[] words) =>
        PlanCommand.Run(PlanOptions.TryParse([_file, .. words], out _)!, _problems);
}
