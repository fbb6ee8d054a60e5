namespace EdgeCC.Model.Time;

/// <summary>
/// Notices when the wall clock jumps: moves against the uptime by more than <see cref="Noticed"/> from one look to the
/// next. What drifts, or is set right little by little, is no jump.
/// </summary>
public sealed class WallClockWatch
{
    /// <summary>The smallest step that counts as a jump.</summary>
    public static readonly TimeSpan Noticed = TimeSpan.FromMinutes(1);

    private TimeSpan? _ahead;

    /// <summary>How far the wall clock has jumped since the last look, back being negative; zero at the first.</summary>
    public TimeSpan JumpedBy(Moment now)
    {
        var ahead = TimeSpan.FromTicks(now.Wall.UtcTicks) - now.Uptime;
        var step = ahead - (_ahead ?? ahead);
        _ahead = ahead;
        return step.Duration() > Noticed ? step : TimeSpan.Zero;
    }
}
