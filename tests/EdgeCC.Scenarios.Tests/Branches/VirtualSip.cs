using System.Net;
using EdgeCC.Engine.Ports;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>The SIP edge on a virtual network.</summary>
internal sealed class VirtualSip(VirtualNetwork network) : ISipPort
{
    private readonly HashSet<IPAddress> _banned = [];

    /// <summary>Addresses nothing is taken from.</summary>
    public IReadOnlySet<IPAddress> Banned => _banned;

    public void Send(SipMessage message, SipFlow flow) => network.Send(message, flow);

    public void Ban(IPAddress address, TimeSpan duration) => _banned.Add(address);
}
