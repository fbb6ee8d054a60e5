namespace EdgeCC.Routing.Queues;

/// <summary>
/// How much of an agent's time a contact has taken of late: an exponentially weighted mean in which the last fifty or so
/// count. With fewer it follows chance, and is too long just when chance has made the queue long.
/// </summary>
internal sealed class HandlingTime
{
    private const double Newest = 0.02;

    private int _count;

    /// <summary>The mean; null before the first contact.</summary>
    public TimeSpan? Mean { get; private set; }

    public void Take(TimeSpan handled)
    {
        _count++;

        // The plain mean of the first few, so that the very first does not weigh for ever.
        var weight = Math.Max(Newest, 1.0 / _count);
        Mean = Mean is { } mean ? mean + (weight * (handled - mean)) : handled;
    }
}
