namespace EdgeCC.Routing.Theory;

/// <summary>The loss formula (Erlang 1917): whoever finds every agent busy goes away. M/M/N/N.</summary>
internal static class ErlangB
{
    /// <summary>
    /// The share that finds every agent busy. A fractional number of agents is taken by the continuous extension
    /// 1/B = a ∫ exp(-at) (1+t)^N dt (Jagerman 1974); the recursion in N is stable, as it only adds what is positive.
    /// </summary>
    /// <param name="erlangs">Offered load, 0 or more.</param>
    /// <param name="agents">0 or more; the cost grows with it.</param>
    public static double Blocking(double erlangs, double agents)
    {
        var whole = (int)Math.Floor(agents);
        var blocking = BlockingBelowOne(erlangs, agents - whole);
        for (var step = 1; step <= whole; step++)
        {
            var passed = erlangs * blocking;
            blocking = passed / (agents - whole + step + passed);
        }

        return blocking;
    }

    private static double BlockingBelowOne(double erlangs, double agents)
    {
        if (agents == 0)
        {
            return 1;
        }

        if (erlangs == 0)
        {
            return 0;
        }

        // 1 + t = e^s spreads the integrand evenly, however small the load; beyond e^-50 there is nothing to add.
        // e^s - 1 is written with sinh, which is exact to rounding also where s is next to nothing.
        var end = Math.Log(1 + (50 / erlangs));
        var passed = Quadrature.Integrate(
            s => erlangs * Math.Exp((s * (1 + agents)) - (erlangs * 2 * Math.Sinh(s / 2) * Math.Exp(s / 2))), 0, end);
        return Math.Min(1, 1 / passed);
    }
}
