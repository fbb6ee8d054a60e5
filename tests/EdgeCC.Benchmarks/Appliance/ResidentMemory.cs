namespace EdgeCC.Benchmarks.Appliance;

/// <summary>Memory of a process that is really there (proc(5)).</summary>
/// <param name="Resident">VmRSS in MB: shared libraries count in full.</param>
/// <param name="Proportional">Pss in MB: what is shared counts by share.</param>
internal sealed record ResidentMemory(double Resident, double Proportional)
{
    private const double KilobytesPerMegabyte = 1024;

    public static ResidentMemory Of(int process) => new(
        Machine.Kilobytes(Machine.Line($"/proc/{process}/status", "VmRSS:")) / KilobytesPerMegabyte,
        Machine.Kilobytes(Machine.Line($"/proc/{process}/smaps_rollup", "Pss:")) / KilobytesPerMegabyte);
}
