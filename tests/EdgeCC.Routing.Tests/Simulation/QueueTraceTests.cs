using System.Globalization;
using EdgeCC.Routing.Simulation;
using EdgeCC.Simulate.Queue;

namespace EdgeCC.Routing.Tests.Simulation;

public class QueueTraceTests
{
    private static readonly LoadPoint Point = new(200, 180, Agents: 10, Hours: 20, Patience: 90);

    private readonly string[][] _lines;
    private readonly QueueMeasured _measured;

    public QueueTraceTests()
    {
        using var writer = new StringWriter();
        var trace = new QueueTrace(writer, Point.Settings.WarmUp);
        trace.WriteHeader();
        _measured = QueueSimulation.Run(Point.Settings, new Random(1), trace.Write);
        _lines = [.. writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',', 6))];
    }

    [Fact]
    public void Whoever_counts_again_gets_exactly_the_figures()
    {
        string[][] measured = [.. _lines.Where(line => line[2].StartsWith('c'))];
        decimal[] Waits(string kind) => [.. measured.Where(line => line[1] == kind).Select(line => Number(line[4]))];
        decimal arrived = measured.Count(line => line[1] == "arrival");
        var (answered, abandoned) = (Waits("answer"), Waits("abandon"));

        Assert.Equal(_measured.Arrived, arrived);
        AssertSame(answered.Count(wait => wait > 0) + abandoned.Length, arrived, _measured.WaitingProbability);
        AssertSame(answered.Sum(), answered.Length, _measured.Asa);
        AssertSame(answered.Sum() + abandoned.Sum(), arrived, _measured.MeanWait);
        AssertSame(answered.Count(wait => wait <= 20), arrived, _measured.ServiceLevel);
        AssertSame(abandoned.Length, arrived, _measured.Abandonment);
        Assert.True(abandoned.Length > 0);
    }

    [Fact]
    public void Occupancy_is_the_time_from_answer_to_end_within_the_measure()
    {
        var end = (decimal)Point.Settings.Measured.TotalSeconds;
        var answers = _lines.Where(line => line[1] == "answer").ToDictionary(line => line[2], line => Number(line[0]));
        var busy = _lines.Where(line => line[1] == "end")
            .Sum(line => Math.Clamp(Number(line[0]), 0, end) - Math.Clamp(answers[line[2]], 0, end));

        AssertSame(busy, Point.Agents * end, _measured.Occupancy);
    }

    [Fact]
    public void Warm_up_lies_below_zero_and_has_names_of_its_own()
    {
        var arrivals = _lines.Where(line => line[1] == "arrival").ToArray();

        Assert.All(arrivals, line => Assert.Equal(Number(line[0]) < 0, line[2].StartsWith('w')));
        Assert.Equal(_measured.WarmUp, arrivals.Count(line => line[2].StartsWith('w')));
    }

    [Fact]
    public void Every_answer_follows_a_decision_for_that_agent_with_its_reason()
    {
        var decided = new Dictionary<string, string>();
        foreach (var line in _lines)
        {
            if (line[1] == "decision")
            {
                Assert.StartsWith("\"longest-idle", line[5]);
                decided[line[2]] = line[3];
            }
            else if (line[1] == "answer")
            {
                Assert.Equal(decided[line[2]], line[3]);
            }
        }

        Assert.NotEmpty(decided);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static void AssertSame(decimal part, decimal whole, Estimate? measured) =>
        Assert.Equal((double)(part / whole), measured!.Value.Value, 1e-14);
}
