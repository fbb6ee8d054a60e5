using EdgeCC.Calls;
using EdgeCC.Engine.Configuration;

namespace EdgeCC.Appliance.Configuration;

/// <summary>What of a new configuration cannot be taken while calls run: it was given away when the service started.</summary>
internal static class RestartNeeds
{
    /// <summary>The fields, as they are called in edgecc.yaml, that differ and wait for a restart.</summary>
    public static IReadOnlyList<string> Between(ApplianceModel running, ApplianceModel offered) =>
    [
        .. from part in Parts(running).Zip(Parts(offered))
           where !part.First.Values.SequenceEqual(part.Second.Values)
           select part.First.Name,
    ];

    private static Part[] Parts(ApplianceModel model) =>
    [
        new("appliance", model.Appliance),
        new("branch", model.Branch),
        new("time-zone", model.Zone),
        new("language", model.Language),
        new("country-code", model.CountryCode),
        new("region", model.Region),
        new("sip", [.. model.Sip.Udp, null, .. model.Sip.Tcp]),
        new("media", model.Media),
        new("web", model.Web),
        new("uplink", [model.Uplink is { } uplink ? uplink with { CommandKeys = [] } : null, .. model.Uplink?.CommandKeys ?? []]),
        new("board", model.Board),
        new("data", model.DataFolder),
        new("shutdown-limit", model.ShutdownLimit),
        new("realm", model.Calls.Realm),
        new("digest", string.Join(' ', model.Calls.Digest)),
        new("feature-codes", model.Calls.FeatureCodes),
        new("phones", [.. model.Calls.Phones, .. model.Calls.LinePhones]),
        new("trunks", [.. model.Calls.Trunks.SelectMany(ValuesOf)]),
        new("lines", [.. model.Lines is null ? [] : ValuesOf(model.Lines)]),
        new("modem", model.Modem),
        new("slots", model.HasSlots),
        new("limits", model.Calls.Limits),
    ];

    private static IEnumerable<object?> ValuesOf(LinesModel lines) =>
        [lines.Country, .. lines.Pulses.Select(line => line.Value).Order(), .. lines.Headsets];

    private static IEnumerable<object?> ValuesOf(TrunkModel trunk) =>
    [
        trunk.Id, trunk.User, trunk.Password, trunk.Line, .. trunk.Addresses.Select(address => (object?)address),
        trunk.Outbound is { } outbound ? outbound with { Dialling = [] } : null,
        .. trunk.Outbound?.Dialling.Select(rule => (object?)rule) ?? [],
    ];

    /// <summary>A field and what it comes to, in values that can be compared.</summary>
    private sealed record Part(string Name, params object?[] Values);
}
