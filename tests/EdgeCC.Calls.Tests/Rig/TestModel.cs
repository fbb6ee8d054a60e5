using System.Net;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Tests.Rig;

/// <summary>The configuration most tests run with.</summary>
internal static class TestModel
{
    public static readonly CallsLimits Limits = new(
        MaxCalls: 20,
        MaxHalfOpen: 5,
        MaxContactsPerPhone: 3,
        WrongPasswordsBeforeBan: 4,
        BanFor: TimeSpan.FromMinutes(10),
        SilenceBeforeHangUp: TimeSpan.FromSeconds(30))
    {
        LongestRegistration = TimeSpan.FromHours(1),
    };

    public static readonly CallsModel Office = new(
        "branch.example",
        [
            new PhoneModel(new ExtensionId("101"), "101", "secret-101"),
            new PhoneModel(new ExtensionId("102"), "102", "secret-102"),
        ],
        [
            new TrunkModel(new TrunkId("city"), [IPNetwork.Parse("198.51.100.0/24")], null, null),
            new TrunkModel(new TrunkId("gateway"), [], "gateway", "secret-gateway"),
        ],
        "*",
        Limits);
}
