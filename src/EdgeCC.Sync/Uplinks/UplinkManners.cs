namespace EdgeCC.Sync.Uplinks;

/// <summary>How the uplink behaves towards a broker and a network that many branches share.</summary>
public sealed record UplinkManners
{
    /// <summary>The first connection waits for any time up to this: a whole town's power comes back at once.</summary>
    public TimeSpan PowerUpJitter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The limit of the wait after the first failure; doubled with each.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest limit of that wait.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>MQTT's keep-alive. After half of it without a sign of the broker it is pinged.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the broker may take over an answer before the connection counts as broken.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the broker keeps acknowledgements for an appliance that is away.</summary>
    public TimeSpan SessionExpiry { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The most a message of facts takes, in bytes.</summary>
    public int BatchLength { get; init; } = 64 * 1024;

    /// <summary>The most messages of facts the receiver has not acknowledged.</summary>
    public int BatchesInFlight { get; init; } = 4;

    /// <summary>While something is in flight, fewer facts than fill a message wait this long for company.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What the receiver has not acknowledged for this long is sent again; doubled while it stays silent.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);
}
