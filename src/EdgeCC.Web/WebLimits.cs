namespace EdgeCC.Web;

/// <summary>Caps on what browsers can take of the pages, in all and from one address.</summary>
public sealed record WebLimits
{
    /// <summary>Connections at once; beyond: closed at once.</summary>
    public int MaxConnections { get; init; } = 256;

    /// <summary>Connections at once from one address: five browsers' worth, since a browser opens six.</summary>
    public int MaxConnectionsPerSource { get; init; } = 32;

    /// <summary>Listeners to the board at once, over all pages and scripts; beyond: answered 503.</summary>
    public int MaxListeners { get; init; } = 64;

    /// <summary>Listeners at once from one address.</summary>
    public int MaxListenersPerSource { get; init; } = 8;
}
