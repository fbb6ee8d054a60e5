using System.Collections.Immutable;

namespace EdgeCC.Routing.Callbacks;

/// <summary>How often and when a customer who was not reached is called again.</summary>
/// <param name="RingFor">How long the customer's telephone rings.</param>
/// <param name="RetryAfter">The pause after each attempt that failed: one attempt more than there are pauses.</param>
public sealed record CallbackRule(TimeSpan RingFor, ImmutableArray<TimeSpan> RetryAfter)
{
    /// <summary>Three attempts: at once, after five minutes and after half an hour.</summary>
    public static readonly CallbackRule Usual =
        new(TimeSpan.FromSeconds(30), [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30)]);

    /// <summary>The pause after a call that did not get as far as the customer's telephone, through our fault or the trunk's: no attempt of theirs.</summary>
    public static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(5);

    /// <summary>The pause after the n-th attempt, from 1; null where it was the last.</summary>
    public TimeSpan? PauseAfter(int attempt) => attempt <= RetryAfter.Length ? RetryAfter[attempt - 1] : null;
}
