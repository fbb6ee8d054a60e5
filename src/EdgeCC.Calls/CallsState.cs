using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Lines;
using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls;

/// <summary>What legs share: owned by <see cref="CallControl"/>, at hand in every <see cref="Turn"/>.</summary>
/// <param name="soundAddress">The address in our SDP; a wildcard stands for the one the peer reaches us at.</param>
internal sealed class CallsState(IPAddress soundAddress)
{
    public SipEndpoint Sip { get; } = new();

    public LegTable Legs { get; } = new();

    public PortPool Ports { get; } = new();

    public LineTable Lines { get; } = new();

    /// <summary>The address a peer is to send sound to.</summary>
    public IPAddress SoundAddressTowards(SipFlow flow) =>
        soundAddress.Equals(IPAddress.Any) || soundAddress.Equals(IPAddress.IPv6Any) ? flow.Local.Address : soundAddress;
}
