using System.Collections.Immutable;
using System.Net;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Phones;

/// <summary>Who a softphone is and where its server stands.</summary>
/// <param name="User">The digest user, and the user of its address of record.</param>
/// <param name="Password">The digest secret.</param>
/// <param name="Server">Registrar and outbound proxy.</param>
public sealed record SoftphoneAccount(string User, string Password, IPEndPoint Server)
{
    /// <summary>How it speaks to the server.</summary>
    public SipTransport Transport { get; init; } = SipTransport.Udp;

    /// <summary>The name shown to who is called.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The number shown to who is called, where it is not the user: a trunk's customer.</summary>
    public string? CallerNumber { get; init; }

    /// <summary>The lifetime asked for in REGISTER.</summary>
    public TimeSpan Expires { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What it offers, preferred first; telephone-event among them where it can send keys.</summary>
    public ImmutableArray<SdpCodec> Codecs { get; init; } = [SdpCodec.Pcmu, SdpCodec.Pcma, SdpCodec.TelephoneEvent];
}
