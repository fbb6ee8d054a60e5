using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Ports;

/// <summary>Asks endpoints of the configuration on behalf of flows. Never blocks.</summary>
public interface IDataPort
{
    /// <summary>
    /// Asks. What comes of it is posted as <see cref="Events.DataAnswered"/>, once, whatever happens: unless it is forgotten first. False
    /// where as many questions wait as may: nothing is asked, and nothing will be posted.
    /// </summary>
    bool TryAsk(DataQuestion question);

    /// <summary>Nobody waits for the answers to what was asked for this interaction: the requests are broken off.</summary>
    void Forget(InteractionId interaction);
}
