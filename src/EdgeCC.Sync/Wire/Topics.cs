namespace EdgeCC.Sync.Wire;

/// <summary>
/// The MQTT topics of one appliance, all under <c>edgecc/v1/{appliance}/</c>, all QoS 1:
/// <list type="table">
/// <item><term>facts</term><description>Appliance to platform: records of the journal, one JSON object a line (NDJSON,
/// UTF-8), 64 KB at most unless a single record is longer, in order, repeats possible. The user property
/// <c>acknowledged</c> says how far the appliance knows the platform has everything: nothing before that is ever sent
/// again.</description></item>
/// <item><term>ack</term><description>Platform to appliance: <see cref="Acknowledgement"/>, once everything up to it is
/// durable there. A broker's PUBACK means nothing of the kind.</description></item>
/// <item><term>commands</term><description>Platform to appliance: a JSON Web Signature in compact form (RFC 7515) by a key
/// that the appliance's configuration names, ES256; its payload as <c>CommandReader</c> says. What became of it is a
/// fact, <c>command-taken</c> or <c>command-refused</c>.</description></item>
/// <item><term>state</term><description>Appliance to platform, retained: <see cref="ApplianceState"/>; also the
/// will.</description></item>
/// </list>
/// </summary>
/// <param name="appliance">The appliance's id: letters, digits, hyphens.</param>
public sealed class Topics(string appliance)
{
    /// <summary>The facts of every appliance: what a platform subscribes to.</summary>
    public const string EveryonesFacts = "edgecc/v1/+/facts";

    /// <summary>The user property of a message of facts.</summary>
    public const string AcknowledgedProperty = "acknowledged";

    /// <summary>Where facts are published.</summary>
    public string Facts { get; } = $"edgecc/v1/{appliance}/facts";

    /// <summary>Where acknowledgements are awaited.</summary>
    public string Acknowledgements { get; } = $"edgecc/v1/{appliance}/ack";

    /// <summary>Where commands are awaited.</summary>
    public string Commands { get; } = $"edgecc/v1/{appliance}/commands";

    /// <summary>Where the appliance says how it is.</summary>
    public string State { get; } = $"edgecc/v1/{appliance}/state";
}
