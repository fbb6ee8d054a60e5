using System.Runtime.InteropServices;

namespace EdgeCC.Hardware.Sound.Alsa;

/// <summary>The scheduling class of the calling thread (sched(7)): on a loaded machine an ordinary one is woken 20 ms late.</summary>
internal static unsafe partial class RealTimeClass
{
    private const int RoundRobin = 2;
    private const int ResetOnFork = 0x40000000;

    // As the media thread: above ordinary threads, below the kernel's own.
    private const int Priority = 10;

    /// <summary>Asks for it. False where that is not permitted (CAP_SYS_NICE or RLIMIT_RTPRIO).</summary>
    public static bool TryEnter()
    {
        var priority = Priority;
        return SetScheduler(thread: 0, RoundRobin | ResetOnFork, &priority) == 0;
    }

    [LibraryImport("libc", EntryPoint = "sched_setscheduler")]
    private static partial int SetScheduler(int thread, int policy, int* priority);
}
