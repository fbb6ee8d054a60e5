using System.Diagnostics;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Simulate.Queue;

/// <summary>One queue under random traffic, beside theory.</summary>
internal static class QueueCommand
{
    public static void Run(QueueOptions options)
    {
        var clock = Stopwatch.StartNew();
        var measured = Simulate(options);
        var seconds = clock.Elapsed.TotalSeconds;
        var contacts = measured.Arrived + measured.WarmUp;
        var report = new QueueReport(options, measured);
        Console.WriteLine(options.Json ? report.ToJson() : report.ToTable());
        Console.Error.WriteLine(FormattableString.Invariant(
            $"{contacts} contacts in {seconds:0.00} s: {contacts / seconds:0} contacts/s"));
    }

    private static QueueMeasured Simulate(QueueOptions options)
    {
        if (options.Trace is not { } file)
        {
            return QueueSimulation.Run(options.Settings, new Random(options.Seed));
        }

        using var writer = new StreamWriter(file);
        var trace = new QueueTrace(writer, options.Settings.WarmUp);
        trace.WriteHeader();
        return QueueSimulation.Run(options.Settings, new Random(options.Seed), trace.Write);
    }
}
