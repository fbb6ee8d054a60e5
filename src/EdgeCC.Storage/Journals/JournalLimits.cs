namespace EdgeCC.Storage.Journals;

/// <summary>The sizes and times of a journal; tests take smaller ones.</summary>
internal sealed record JournalLimits
{
    /// <summary>A segment this long, in bytes, is followed by a new one.</summary>
    public int SegmentLength { get; init; } = 8 * 1024 * 1024;

    /// <summary>The most facts that wait to be written; beyond them facts are refused.</summary>
    public int WaitingFacts { get; init; } = 10_000;

    /// <summary>A batch this long, in bytes, is written without waiting for more.</summary>
    public int BatchLength { get; init; } = 256 * 1024;

    /// <summary>How long after a failed write it is tried again; doubled each time.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time between tries.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);
}
