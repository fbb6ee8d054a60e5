namespace EdgeCC.Routing.Theory;

/// <summary>
/// Erlang C with people who give up (Palm 1957; Garnett, Mandelbaum and Reiman 2002): Poisson arrivals, exponential
/// handle times and exponential patience. M/M/N+M. There is always a steady state. With patience without end it
/// becomes Erlang C, with none Erlang B.
/// </summary>
/// <remarks>Figures are numeric integrals of the waiting-time density, right to 1e-7 or better.</remarks>
public static class ErlangA
{
    /// <summary>The figures in the steady state.</summary>
    /// <param name="traffic">What comes.</param>
    /// <param name="patience">Mean time after which a customer who is not answered gives up. Above zero.</param>
    /// <param name="agents">0 or more, 1 to 10,000 as a rule; half an agent is one who is there half the time.</param>
    /// <param name="target">The wait up to which an answer is in time.</param>
    /// <exception cref="ArgumentOutOfRangeException">Patience not above zero; agents or target negative.</exception>
    public static QueueFigures Figures(Traffic traffic, TimeSpan patience, double agents, TimeSpan target)
    {
        Bounds.Check(agents, target);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(patience, TimeSpan.Zero);
        return agents > 0
            ? FiguresOf(traffic, patience.TotalSeconds, agents, target.TotalSeconds)
            : NobodyAnswers(traffic, patience);
    }

    private static QueueFigures FiguresOf(Traffic traffic, double patience, double agents, double target)
    {
        var completionRate = agents * traffic.ServiceRate;
        var wait = new VirtualWait(traffic.ArrivalRate, completionRate, patience);
        var blocking = ErlangB.Blocking(traffic.Erlangs, agents);
        // Arrivals that are served at once, and the density of waiting, on one scale (that of the hill's top).
        var atOnce = (1 - blocking) * wait.Scale;
        var density = blocking * completionRate;
        var waiting = density * wait.Integrate(_ => 1);
        var all = atOnce + waiting;
        double Share(Func<double, double> weight, double end = double.PositiveInfinity) =>
            density * wait.Integrate(weight, end) / all;

        var abandoned = Share(wait.Lost);
        // Not 1 - abandoned: in deep overload that would be all rounding.
        var answered = (atOnce / all) + Share(wait.Patient);
        var meanWait = patience * abandoned;
        return new QueueFigures(
            waiting / all,
            Bounds.Wait(meanWait),
            Bounds.Wait(Share(x => x * wait.Patient(x)) / answered),
            (atOnce / all) + Share(wait.Patient, target),
            abandoned,
            Math.Min(1, traffic.Erlangs * answered / agents),
            traffic.ArrivalRate * meanWait);
    }

    private static QueueFigures NobodyAnswers(Traffic traffic, TimeSpan patience) => new(
        WaitingProbability: 1,
        patience,
        MeanWaitOfAnswered: null,
        ServiceLevel: 0,
        Abandonment: 1,
        Occupancy: 1,
        traffic.ArrivalRate * patience.TotalSeconds);
}
