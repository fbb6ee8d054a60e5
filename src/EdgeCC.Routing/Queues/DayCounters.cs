namespace EdgeCC.Routing.Queues;

/// <summary>What a queue counts over one local day.</summary>
internal sealed class DayCounters(DateOnly day)
{
    /// <summary>Which; another one once the clock turned out to be wrong.</summary>
    public DateOnly Day { get; set; } = day;

    public int Answered { get; private set; }

    public int AnsweredInTime { get; private set; }

    public int Abandoned { get; private set; }

    /// <summary>AnsweredInTime / (Answered + Abandoned), 0..1; null before the first.</summary>
    public double? ServiceLevel =>
        Answered + Abandoned == 0 ? null : (double)AnsweredInTime / (Answered + Abandoned);

    public void CountAnswered(TimeSpan waited, TimeSpan target)
    {
        Answered++;
        if (waited <= target)
        {
            AnsweredInTime++;
        }
    }

    public void CountAbandoned() => Abandoned++;
}
