using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts;

/// <summary>Coming back after a restart.</summary>
public sealed partial class ContactBook
{
    /// <summary>
    /// Takes one fact of an earlier run, of whichever core. To be told every fact kept, oldest first, and then
    /// <see cref="EndOpenAfterRestart"/>.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="now">The moment of the restart.</param>
    public void Restore(Fact fact, Moment now)
    {
        _lastAlive = now.Uptime - (now.Wall - fact.At);
        Take(fact, _lastAlive, now);
    }

    /// <summary>
    /// Ends as failed the calls that were open when the service went down without warning: no call survives that. What is
    /// written goes on. Times are reckoned until the last fact before it. What was promised and fell due meanwhile comes
    /// at once, in its order.
    /// </summary>
    public Answer EndOpenAfterRestart(Moment now, Random random)
    {
        Reach(now);
        foreach (var call in _interactions.Open.Where(state => state.Channel == Channel.Voice).ToArray())
        {
            _interactions.End(call, InteractionOutcome.Failed, Party.Appliance, _lastAlive);
        }

        _followUps.SettleAfterRestart();
        return Proceed(random);
    }
}
