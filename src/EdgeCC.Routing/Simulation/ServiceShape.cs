namespace EdgeCC.Routing.Simulation;

/// <summary>How handle times are spread around their mean.</summary>
public enum ServiceShape
{
    /// <summary>As Erlang C and A assume.</summary>
    Exponential,

    /// <summary>A long tail, as call centres see it; see <see cref="Chance.LognormalVariation"/>.</summary>
    Lognormal,

    /// <summary>All the same.</summary>
    Constant,
}
