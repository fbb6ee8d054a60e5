using EdgeCC.Engine.Health;

namespace EdgeCC.Engine.Control;

/// <summary>What the Switchboard did over some time.</summary>
/// <param name="Events">Handled; a heartbeat is one.</param>
/// <param name="Failed">Of those, how many met a fault of ours.</param>
/// <param name="Refused">Events that found the mailbox full.</param>
/// <param name="Busy">Time spent on the events, those left out that are slow because their code is compiled as they run.</param>
internal readonly record struct Workload(long Events, long Failed, long Refused, TimeSpan Busy)
{
    /// <summary>Share of the time, above which events wait noticeably for their turn.</summary>
    private const double BusyAbove = 0.5;

    public static Workload operator +(Workload one, Workload other) => new(
        one.Events + other.Events, one.Failed + other.Failed, one.Refused + other.Refused, one.Busy + other.Busy);

    /// <summary>Judges what was done over <see cref="WorkloadRecord.Span"/>.</summary>
    public HealthFinding Judge()
    {
        var share = Busy / WorkloadRecord.Span;
        var (level, text) =
            Failed > 0
                ? (HealthLevel.Failing, $"Calls may have gone wrong: {Failed} events met a fault of ours in the last minute. "
                    + "Send us the log (journalctl -u edgecc).")
            : Refused > 0
                ? (HealthLevel.Failing, $"Calls may have been lost: {Refused} events found the mailbox full in the last minute. "
                    + "Something floods this appliance: the SIP page says who sends so much. Take it off the network.")
            : share > BusyAbove
                ? (HealthLevel.Warning, $"Calls may be answered late: busy for {share:0 %} of the last minute. "
                    + "See which addresses send too much, or lower the number of calls at once.")
            : (HealthLevel.Well, $"{Events} events in the last minute, busy for {share:0.0 %} of it.");
        return new HealthFinding("Switchboard", level, text);
    }
}
