using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Queues;

/// <summary>
/// Contacts go to another queue, where they keep their place: overflow (with <paramref name="FromWaiting"/> or
/// <paramref name="FromLongestWait"/>, looked at on entering) and timed diversion (with <paramref name="After"/>).
/// </summary>
/// <param name="To">Where.</param>
/// <param name="FromWaiting">When so many wait already; null: does not matter.</param>
/// <param name="FromLongestWait">When the longest wait has reached this; null: does not matter.</param>
/// <param name="After">Once the contact itself has waited for so long; null: only on entering.</param>
public sealed record Diversion(QueueId To, int? FromWaiting, TimeSpan? FromLongestWait, TimeSpan? After)
{
    /// <summary>How many queues one contact is led through on entering, at most.</summary>
    public const int MostHops = 4;
}
