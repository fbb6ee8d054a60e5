using System.Globalization;

namespace EdgeCC.Benchmarks.Devices;

/// <summary>What the media thread of this process has used, as the kernel counts it (proc_pid_schedstat(5)).</summary>
internal static class MediaThread
{
    /// <summary>CPU so far, in microseconds.</summary>
    public static double CpuMicroseconds()
    {
        var task = Directory.EnumerateDirectories("/proc/self/task")
            .Single(folder => File.ReadAllText($"{folder}/comm").Trim() == "media");
        var nanoseconds = File.ReadAllText($"{task}/schedstat").Split(' ')[0];
        return double.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1000;
    }
}
