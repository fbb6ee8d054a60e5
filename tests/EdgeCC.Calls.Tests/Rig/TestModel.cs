using System.Net;
using EdgeCC.Calls.Outbound;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Transactions;

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

    /// <summary>Calls go out over <c>city</c>, then over <c>spare</c>, then over a gateway wherever it is registered.</summary>
    public static readonly CallsModel CallingOut = Office with
    {
        Trunks =
        [
            Office.Trunks[0] with
            {
                Outbound = new OutboundModel(
                    Way("198.51.100.7:5060"),
                    "sip.city.example",
                    new DigestClient("branch", "secret-branch"),
                    "+74950000000",
                    [new DialledPrefix("+7", "8"), new DialledPrefix("+7800", "8800"), new DialledPrefix("+", "810")]),
            },
            new TrunkModel(new TrunkId("spare"), [], null, null)
            {
                Outbound = new OutboundModel(
                    Way("192.0.2.77:5080"), null, null, "+74950000000", [new DialledPrefix("+7", "+7")]),
            },
            Office.Trunks[1] with
            {
                Outbound = new OutboundModel(null, null, null, "100", [new DialledPrefix("+7", "8")]),
            },
        ],
    };

    private static SipFlow Way(string provider) => new(SipTransport.Udp, Rig.Office.Address, IPEndPoint.Parse(provider));
}
