namespace EdgeCC.Network.Sip;

/// <summary>Caps on what peers can make the SIP edge do or keep.</summary>
public sealed record SipEdgeLimits
{
    /// <summary>Stream connections at once; beyond: the stranger idle longest gives way, or else the newcomer is closed.</summary>
    public int MaxConnections { get; init; } = 512;

    /// <summary>Stream connections at once from one address, so that one peer cannot take them all.</summary>
    public int MaxConnectionsPerSource { get; init; } = 64;

    /// <summary>
    /// Time a stream peer has for the rest of a message it has begun and, until it is known to be a phone or trunk of
    /// ours, for its next one.
    /// </summary>
    public TimeSpan MessageTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The connection of a phone or trunk silent for this long is closed. Longer than any registration, since not every
    /// phone sends the keep-alive of RFC 5626 section 4.4.1; the kernel's own keep-alive finds dead peers sooner.
    /// </summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(65);

    /// <summary>Messages waiting to be written to one stream connection; beyond: it is closed as stuck.</summary>
    public int MaxQueuedSends { get; init; } = 256;

    /// <summary>Time that writing what still waits may take when the edge stops; then stream connections are cut.</summary>
    public TimeSpan FarewellTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Messages a second from one address that are parsed, a long one counting as many; beyond: shed unread.</summary>
    public int MessagesPerSecond { get; init; } = 1000;

    /// <summary>Messages at once from one address, after it was quiet.</summary>
    public int MessageBurst { get; init; } = 2000;

    /// <summary>Malformed messages a second from one address that are answered; beyond: dropped.</summary>
    public int RefusalsPerSecond { get; init; } = 5;

    /// <summary>Malformed messages answered at once, after an address was well-behaved.</summary>
    public int RefusalBurst { get; init; } = 20;

    /// <summary>Addresses whose rate is watched singly; beyond: newcomers share one allowance.</summary>
    public int MaxSources { get; init; } = 4096;

    /// <summary>Bans at once; beyond: the one that ends soonest gives way.</summary>
    public int MaxBans { get; init; } = 4096;

    /// <summary>Messages remembered for support.</summary>
    public int LadderLength { get; init; } = 500;
}
