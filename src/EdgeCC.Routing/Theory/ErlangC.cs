namespace EdgeCC.Routing.Theory;

/// <summary>
/// The delay formula (Erlang 1917): Poisson arrivals, exponential handle times, one queue in order of arrival, and
/// everybody waits until answered. M/M/N. It overstates waiting wherever people give up: see <see cref="ErlangA"/>.
/// </summary>
public static class ErlangC
{
    /// <summary>The figures in the steady state; <see cref="QueueFigures.Overloaded"/> where there is none.</summary>
    /// <param name="traffic">What comes.</param>
    /// <param name="agents">0 or more, 1 to 10,000 as a rule; half an agent is one who is there half the time.</param>
    /// <param name="target">The wait up to which an answer is in time.</param>
    /// <exception cref="ArgumentOutOfRangeException">Agents or target negative or not a number.</exception>
    public static QueueFigures Figures(Traffic traffic, double agents, TimeSpan target)
    {
        Bounds.Check(agents, target);
        var occupancy = traffic.Erlangs / agents;
        if (!(occupancy < 1))
        {
            return QueueFigures.Overloaded;
        }

        var blocking = ErlangB.Blocking(traffic.Erlangs, agents);
        var waiting = blocking / (1 - occupancy + (occupancy * blocking));
        var spareRate = (1 - occupancy) * agents * traffic.ServiceRate;
        var meanWait = waiting / spareRate;
        var wait = Bounds.Wait(meanWait);
        return new QueueFigures(
            waiting,
            wait,
            wait,
            1 - (waiting * Math.Exp(-spareRate * target.TotalSeconds)),
            Abandonment: 0,
            occupancy,
            traffic.ArrivalRate * meanWait);
    }
}
