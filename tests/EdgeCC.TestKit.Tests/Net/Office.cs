using System.Net;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Tests.Net;

/// <summary>Two phones that call each other without a server between them.</summary>
internal sealed class Office
{
    public Office(LinkConditions? conditions = null, int seed = 1, SipTransport transport = SipTransport.Udp)
    {
        Network = new VirtualNetwork(Time, seed, conditions);
        Anna = Phone("anna", At(1), peer: At(2), transport, seed + 1);
        Boris = Phone("boris", At(2), peer: At(1), transport, seed + 2);
    }

    public Timeline Time { get; } = new();

    public VirtualNetwork Network { get; }

    public VirtualPhone Anna { get; }

    public VirtualPhone Boris { get; }

    public static IPEndPoint At(byte host) => new(new IPAddress([10, 0, 0, host]), 5060);

    private VirtualPhone Phone(string user, IPEndPoint address, IPEndPoint peer, SipTransport transport, int seed) =>
        new(Time, Network, new SoftphoneAccount(user, "secret", peer) { Transport = transport }, address, seed);
}
