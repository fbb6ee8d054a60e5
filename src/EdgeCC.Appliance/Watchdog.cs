using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;

namespace EdgeCC.Appliance;

/// <summary>
/// Tells systemd that the service lives (sd_notify(3), WATCHDOG=1) for as long as the Switchboard does. When it hangs,
/// systemd restarts the service: the journal brings back everything but the calls, which a hung one serves no more.
/// </summary>
internal sealed class Watchdog(ISystemdNotifier systemd, Pulse pulse, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Interval() is not { } interval)
        {
            return;
        }

        using var timer = new PeriodicTimer(interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (pulse.Beats)
            {
                systemd.Notify(new ServiceState("WATCHDOG=1"));
            }
        }
    }

    /// <summary>Half of WatchdogSec=, as sd_watchdog_enabled(3) advises; null where the unit asks for none.</summary>
    private static TimeSpan? Interval() =>
        long.TryParse(Environment.GetEnvironmentVariable("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
        && microseconds > 0
            ? TimeSpan.FromMicroseconds(microseconds / 2.0)
            : null;
}
