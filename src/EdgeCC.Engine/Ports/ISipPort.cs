using System.Net;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Engine.Ports;

/// <summary>The SIP edge. Never blocks; what could not be sent comes back as <c>SipFlowLost</c>.</summary>
public interface ISipPort
{
    /// <summary>Puts a message on the wire.</summary>
    void Send(SipMessage message, SipFlow flow);

    /// <summary>Drops everything from an address until the time has passed.</summary>
    void Ban(IPAddress address, TimeSpan duration);
}
