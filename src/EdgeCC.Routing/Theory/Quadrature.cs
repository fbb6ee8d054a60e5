namespace EdgeCC.Routing.Theory;

/// <summary>
/// Integrals of smooth functions: Gauss–Legendre with eight points on each of 48 equal panels. Exact for polynomials
/// of degree 15 on each panel; where the logarithm of the integrand changes by at most one over a panel, the relative
/// error is at the level of rounding (1e-13).
/// </summary>
internal static class Quadrature
{
    private const int Panels = 48;

    /// <summary>Abramowitz and Stegun, table 25.4, n = 8; the other half mirrors it.</summary>
    private static readonly (double Node, double Weight)[] Points =
    [
        (0.1834346424956498, 0.3626837833783620),
        (0.5255324099163290, 0.3137066458778873),
        (0.7966664774136267, 0.2223810344533745),
        (0.9602898564975363, 0.1012285362903763),
    ];

    /// <summary>The integral of <paramref name="integrand"/> between two finite bounds; 0 where they meet.</summary>
    public static double Integrate(Func<double, double> integrand, double from, double to)
    {
        var half = (to - from) / (2 * Panels);
        if (!(half > 0))
        {
            return 0;
        }

        var sum = 0.0;
        for (var panel = 0; panel < Panels; panel++)
        {
            var middle = from + (half * ((2 * panel) + 1));
            foreach (var (node, weight) in Points)
            {
                sum += weight * (integrand(middle - (half * node)) + integrand(middle + (half * node)));
            }
        }

        return sum * half;
    }
}
