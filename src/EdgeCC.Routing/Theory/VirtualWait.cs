namespace EdgeCC.Routing.Theory;

/// <summary>
/// How long a customer without end of patience would wait in M/M/N+M, given that all agents are busy. Its density at
/// x is proportional to exp(g(x)) with g(x) = λ (1 - exp(-θx)) / θ - Nμx (Baccelli and Hébuterne 1981; Mandelbaum and
/// Zeltyn 2007), N agents, λ arrivals, μ completions and θ losses of patience a second.
/// </summary>
/// <remarks>
/// g is concave: a single hill. It is reckoned from its top, so that rounding stays small however high the hill is, and
/// integrals run where it lies less than <see cref="Depth"/> below the top.
/// </remarks>
internal sealed class VirtualWait
{
    /// <summary>e^-45 is 3e-20: what lies below cannot be seen beside the top in a double.</summary>
    private const double Depth = 45;

    private readonly double _completions;
    private readonly double _patience;
    private readonly double _mode;
    private readonly double _arrivalsStillPatient;
    private readonly double _first;
    private readonly double _last;

    /// <param name="arrivalRate">λ, a second.</param>
    /// <param name="completionRate">Nμ, a second; above zero.</param>
    /// <param name="patience">1/θ, seconds; above zero.</param>
    public VirtualWait(double arrivalRate, double completionRate, double patience)
    {
        _completions = completionRate;
        _patience = patience;
        _mode = arrivalRate > completionRate ? patience * Math.Log(arrivalRate / completionRate) : 0;
        _arrivalsStillPatient = Math.Min(arrivalRate, completionRate);
        Scale = Math.Exp((completionRate * _mode) - (arrivalRate * patience * Lost(_mode)));
        _first = FromTop(-_mode) < -Depth ? Foot(-_mode, 0) : -_mode;
        // Beyond the top the slope soon nears -Nμ; a doubling step finds the far side of the hill.
        var far = 1 / completionRate;
        while (FromTop(far) > -Depth)
        {
            far *= 2;
        }

        _last = Foot(far, 0);
    }

    /// <summary>exp(-g(mode)): on the scale of the integrals, the density at no wait.</summary>
    public double Scale { get; }

    /// <summary>∫ weight(x) exp(g(x) - g(mode)) dx over 0..<paramref name="end"/>.</summary>
    public double Integrate(Func<double, double> weight, double end = double.PositiveInfinity)
    {
        // Short patience makes a steep start of its own, gone after some forty times its mean.
        Span<double> bounds = [_first, (40 * _patience) - _mode, 0, _last];
        bounds.Sort();
        var sum = 0.0;
        for (var i = 1; i < bounds.Length; i++)
        {
            var from = Math.Clamp(bounds[i - 1], _first, _last);
            var to = Math.Min(Math.Clamp(bounds[i], _first, _last), end - _mode);
            sum += Quadrature.Integrate(x => weight(_mode + x) * Math.Exp(FromTop(x)), from, to);
        }

        return sum;
    }

    /// <summary>The share still there after so many seconds: exp(-wait/patience).</summary>
    public double Patient(double wait) => Math.Exp(-wait / _patience);

    /// <summary>The share gone by then: 1 - exp(-wait/patience), exact to rounding also where it is next to nothing.</summary>
    public double Lost(double wait)
    {
        var shares = wait / _patience;
        return Math.Abs(shares) > 1
            ? 1 - Patient(wait)
            : 2 * Math.Sinh(shares / 2) * Math.Exp(-shares / 2);
    }

    /// <summary>g(mode + x) - g(mode), 0 or less.</summary>
    private double FromTop(double x) => (_arrivalsStillPatient * _patience * Lost(x)) - (_completions * x);

    /// <summary>Where the hill passes through <see cref="Depth"/>, between a point below and one above.</summary>
    private double Foot(double below, double above)
    {
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (below + above) / 2;
            (below, above) = FromTop(middle) < -Depth ? (middle, above) : (below, middle);
        }

        return below;
    }
}
