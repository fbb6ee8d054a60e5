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

    /// <summary>Attempts to sign in or to claim the box; beyond: told to wait.</summary>
    public AttemptAllowances Attempts { get; init; } = new(
        PerSource: new Allowance(5, TimeSpan.FromSeconds(30)), InAll: new Allowance(20, TimeSpan.FromSeconds(10)));
}

/// <summary>How often something may be tried.</summary>
/// <param name="PerSource">From one address.</param>
/// <param name="InAll">From all of them together.</param>
public sealed record AttemptAllowances(Allowance PerSource, Allowance InAll);

/// <summary>So many at once, and then one every so often.</summary>
/// <param name="AtOnce">Attempts at once.</param>
/// <param name="Pace">How long it takes until there is one more.</param>
public sealed record Allowance(int AtOnce, TimeSpan Pace);
