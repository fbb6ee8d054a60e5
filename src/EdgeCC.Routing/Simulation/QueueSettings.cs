using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Simulation;

/// <summary>One queue to be simulated: Poisson arrivals, agents who are always there and have no wrap-up.</summary>
/// <param name="Traffic">How often customers come, and how long each takes on average.</param>
/// <param name="Agents">1 or more.</param>
/// <param name="Target">An answer after this wait, or a shorter one, is in time.</param>
/// <param name="Measured">How long arrivals are measured, above zero.</param>
/// <param name="WarmUp">How long arrivals come before the measure begins; the branch starts empty.</param>
/// <param name="Patience">Mean of an exponential patience; null: nobody gives up.</param>
/// <param name="Service">How handle times are spread.</param>
public sealed record QueueSettings(
    Traffic Traffic,
    int Agents,
    TimeSpan Target,
    TimeSpan Measured,
    TimeSpan WarmUp,
    TimeSpan? Patience = null,
    ServiceShape Service = ServiceShape.Exponential)
{
    /// <summary>When the last customer arrives at the latest.</summary>
    public TimeSpan End => WarmUp + Measured;

    /// <summary>What theory says, by Erlang A where people give up and Erlang C where they do not.</summary>
    public QueueFigures Theory => Patience is { } patience
        ? ErlangA.Figures(Traffic, patience, Agents, Target)
        : ErlangC.Figures(Traffic, Agents, Target);
}
