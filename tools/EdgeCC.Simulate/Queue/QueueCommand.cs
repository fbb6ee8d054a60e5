using System.Diagnostics;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Simulate.Queue;

/// <summary>One queue under random traffic, beside theory.</summary>
internal static class QueueCommand
{
    public static int Run(QueueOptions options)
    {
        var clock = Stopwatch.StartNew();
        var measured = Simulate(options);
        var contacts = measured.Arrived + measured.WarmUp;
        Console.WriteLine(new QueueReport(options, measured) is var report && options.Json ? report.ToJson() : report.ToTable());
        Console.Error.WriteLine(FormattableString.Invariant(
            $"{contacts} contacts in {clock.Elapsed.TotalSeconds:0.00} s: {contacts / clock.Elapsed.TotalSeconds:0} contacts/s"));
        return 0;
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
