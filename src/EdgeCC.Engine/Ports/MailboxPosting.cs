using EdgeCC.Model.Walk;

namespace EdgeCC.Engine.Ports;

/// <summary>Posting what no protocol sends again and nobody may miss.</summary>
public static class MailboxPosting
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Posts an event as soon as the mailbox has room for it; the poster waits, and with it whatever waits for the poster.
    /// Never throws: when <paramref name="stopping"/> is cancelled the event is posted once more and given up.
    /// </summary>
    public static async Task PostAsync(
        this IMailbox mailbox, Event @event, TimeProvider time, CancellationToken stopping)
    {
        while (!mailbox.TryPost(@event) && !stopping.IsCancellationRequested)
        {
            await Task.Delay(Rest, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
