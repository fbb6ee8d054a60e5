namespace EdgeCC.Benchmarks.Relay;

/// <summary>Something that relays what socket 2n receives to the peer of socket 2n+1, and back.</summary>
internal interface IRelay
{
    /// <summary>The ports, one for each peer.</summary>
    IReadOnlyList<int> Ports { get; }

    /// <summary>Packets relayed so far.</summary>
    long Relayed { get; }

    /// <summary>Begins; the peers are ports on loopback.</summary>
    void Start(int[] peers);
}
