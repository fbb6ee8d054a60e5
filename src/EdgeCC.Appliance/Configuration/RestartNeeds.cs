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

    private static IEnumerable<(string Name, IEnumerable<object?> Values)> Parts(ApplianceModel model) =>
    [
        ("appliance", [model.Appliance]),
        ("branch", [model.Branch]),
        ("time-zone", [model.Zone]),
        ("language", [model.Language]),
        ("country-code", [model.CountryCode]),
        ("sip", [.. model.Sip.Udp, null, .. model.Sip.Tcp]),
        ("media", [model.Media]),
        ("web", [model.Web]),
        ("uplink", [model.Uplink]),
        ("board", [model.Board]),
        ("data", [model.DataFolder]),
        ("shutdown-limit", [model.ShutdownLimit]),
        ("realm", [model.Calls.Realm]),
        ("feature-codes", [model.Calls.FeatureCodes]),
        ("phones", [.. model.Calls.Phones]),
        ("trunks", [.. model.Calls.Trunks.SelectMany(trunk => trunk.Addresses.Cast<object?>().Append((trunk.Id, trunk.User, trunk.Password)))]),
        ("limits", [model.Calls.Limits]),
    ];
}
