using System.Globalization;
using System.Runtime.InteropServices;

namespace EdgeCC.Benchmarks;

/// <summary>What a figure has to be told with to mean anything. The load is the reader's warning: it was not ours.</summary>
internal sealed record Machine(string Date, int Cores, string Processor, double MemoryGigabytes, string Kernel, string Runtime, string Load)
{
    public static Machine Read() => new(
        DateTimeOffset.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        Environment.ProcessorCount,
        Line("/proc/cpuinfo", "model name").Split(':')[^1].Trim(),
        Math.Round(Kilobytes(Line("/proc/meminfo", "MemTotal")) / 1024 / 1024, 1),
        File.ReadAllText("/proc/sys/kernel/osrelease").Trim(),
        RuntimeInformation.FrameworkDescription,
        string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Date}; {Cores} cores of {Processor}, {MemoryGigabytes} GB, Linux {Kernel}, {Runtime}; load {Load}");

    /// <summary>The line of a /proc file that begins with this word; empty where there is none.</summary>
    public static string Line(string file, string word) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(word, StringComparison.Ordinal)) ?? "";

    /// <summary>The number of a line like <c>VmRSS:  1234 kB</c>.</summary>
    public static double Kilobytes(string line) =>
        double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
