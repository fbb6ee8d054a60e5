using System.Diagnostics;
using EdgeCC.Contacts.Knowledge;

namespace EdgeCC.Benchmarks.Knowledge;

/// <summary>What a suggestion costs over many articles in three languages, for one question and for the end of a conversation.</summary>
internal static class KnowledgeBenchmark
{
    private const double AimedMicroseconds = 1000;
    private const double AimedBuildSeconds = 2;
    private const int WordsOfQuestion = 7;
    private const int WordsOfMessage = 20;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Figure> Run(Arguments arguments)
    {
        var (articles, questions) = (arguments.Number("--articles", 5_000), arguments.Number("--questions", 5_000));
        var invented = new InventedBase(new Random(1));
        var @base = invented.Make(articles);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Environment.CpuUsage.TotalTime;
        var index = new KnowledgeIndex(@base);
        var built = Environment.CpuUsage.TotalTime - start;
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;

        string[] Question(int number) => [invented.Ask(@base.Articles[number % articles], WordsOfQuestion)];
        string[] Conversation(int number) => [.. Enumerable.Range(0, KnowledgeQuery.MaxMessages).Select(
            message => invented.Ask(@base.Articles[(number + message) % articles], WordsOfMessage))];
        Measure(index, questions, Question);
        return
        [
            new("knowledge", $"index of {articles:N0} articles built, CPU", built.TotalSeconds, "s", AimedBuildSeconds),
            new("knowledge", "memory of the index beside its articles", megabytes, "MB"),
            .. Describe("one question", Measure(index, questions, Question)),
            .. Describe("five messages", Measure(index, questions, Conversation)),
        ];
    }

    private static Cost Measure(KnowledgeIndex index, int questions, Func<int, string[]> ask)
    {
        var feedback = new KnowledgeFeedback();
        var microseconds = new List<double>(questions);
        var (allocated, cpu) = (0L, TimeSpan.Zero);
        for (var number = 0; number < questions; number++)
        {
            var query = new KnowledgeQuery([.. ask(number)], ArticleForm.Short, Now);
            var (bytes, used) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
            var start = Stopwatch.GetTimestamp();
            index.Suggest(query, feedback);
            microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            cpu += Environment.CpuUsage.TotalTime - used;
            allocated += GC.GetAllocatedBytesForCurrentThread() - bytes;
        }

        return new Cost(microseconds, cpu.TotalMicroseconds / questions, (double)allocated / questions);
    }

    private static Figure[] Describe(string what, Cost cost) =>
    [
        new("knowledge", $"{what}: p50 of {cost.Microseconds.Count:N0}", Quantile.Median(cost.Microseconds), "µs"),
        new("knowledge", $"{what}: p99", Quantile.Of(cost.Microseconds, 0.99), "µs", AimedMicroseconds),
        new("knowledge", $"{what}: CPU, mean", cost.CpuEach, "µs"),
        new("knowledge", $"{what}: allocated", cost.BytesEach, "bytes"),
    ];

    private sealed record Cost(IReadOnlyList<double> Microseconds, double CpuEach, double BytesEach);
}
