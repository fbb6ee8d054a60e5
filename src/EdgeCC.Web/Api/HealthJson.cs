using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Web.Status;

namespace EdgeCC.Web.Api;

/// <summary>
/// The answer of <c>/api/health</c>.
/// </summary>
/// <param name="Level">The worst of the findings.</param>
/// <param name="Appliance">The appliance's id.</param>
/// <param name="Version">The running version.</param>
/// <param name="UptimeSeconds">Since the service started.</param>
/// <param name="LastSequence">The newest durable fact.</param>
/// <param name="Acknowledged">The newest fact the platform has; null where there is no platform.</param>
/// <param name="Findings">What each check found.</param>
/// <param name="Sensors">What the board's sensors told.</param>
internal sealed record HealthJson(
    HealthLevel Level,
    string Appliance,
    string Version,
    long UptimeSeconds,
    long LastSequence,
    long? Acknowledged,
    IReadOnlyList<HealthFinding> Findings,
    ImmutableArray<SensorReading> Sensors)
{
    /// <summary>Health as one line of JSON.</summary>
    public static string Write(HealthRound health, StatusSnapshot status, ImmutableArray<SensorReading> sensors) => JsonSerializer.Serialize(
        new HealthJson(
            health.Worst,
            status.Appliance,
            status.Version,
            (long)status.Uptime.TotalSeconds,
            status.LastSequence,
            status.Acknowledged,
            health.Findings,
            sensors),
        HealthJsonContext.Default.HealthJson);
}

[JsonSerializable(typeof(HealthJson))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
internal sealed partial class HealthJsonContext : JsonSerializerContext;
