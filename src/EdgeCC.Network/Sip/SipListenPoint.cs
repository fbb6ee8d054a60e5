using System.Net;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Network.Sip;

/// <summary>Where SIP is listened for.</summary>
public sealed record SipListenPoint(SipTransport Transport, IPEndPoint Endpoint)
{
    public override string ToString() => $"{Transport.ToString().ToLowerInvariant()} {Endpoint}";
}
