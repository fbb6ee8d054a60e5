using EdgeCC.Model.Facts;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Control;

/// <summary>
/// How old the platform's picture of the branch is. While the link is up and everything acknowledged it is no age old;
/// from then on its age is counted by uptime, which no jump of the wall clock touches. Until that has been so once since
/// the start it is counted, by the wall clock, from the newest fact the platform has, or from the first there is.
/// </summary>
/// <param name="acknowledged">The last sequence the platform acknowledged to earlier runs, 0 at first.</param>
internal sealed class CentralPicture(long acknowledged)
{
    private long _kept;
    private TimeSpan? _currentAt;
    private DateTimeOffset? _reachesTo;

    /// <summary>The last sequence the platform has.</summary>
    public long Acknowledged { get; private set; } = acknowledged;

    /// <summary>A fact is durable; of earlier runs or of this one, in the order of their sequences.</summary>
    public void FactKept(JournalRecord record)
    {
        _kept = record.Sequence;
        if (_reachesTo is null || record.Sequence <= Acknowledged)
        {
            _reachesTo = record.Fact.At;
        }
    }

    public void Acknowledge(long sequence) => Acknowledged = Math.Max(Acknowledged, sequence);

    /// <summary>Its age.</summary>
    /// <param name="uplinkUp">True while the platform is in reach.</param>
    /// <param name="now">When.</param>
    public TimeSpan Age(bool uplinkUp, Moment now)
    {
        if (uplinkUp && Acknowledged >= _kept)
        {
            _currentAt = now.Uptime;
        }

        var age = _currentAt is { } current ? now.Uptime - current : now.Wall - (_reachesTo ?? now.Wall);

        // A board without a battery for its clock comes up in the past.
        return age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }
}
