using System.Collections.Immutable;
using System.Net;
using EdgeCC.Calls.Outbound;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Digest;

namespace EdgeCC.Calls;

/// <summary>The configuration of phones and trunks, validated.</summary>
/// <param name="Realm">The digest realm.</param>
/// <param name="Phones">The desk phones.</param>
/// <param name="Trunks">The ways to the outside.</param>
/// <param name="FeatureCodes">What counts as a feature code: everything a desk phone dials that begins with this.</param>
/// <param name="Limits">Caps on what peers can make us keep.</param>
public sealed record CallsModel(
    string Realm,
    ImmutableArray<PhoneModel> Phones,
    ImmutableArray<TrunkModel> Trunks,
    string FeatureCodes,
    CallsLimits Limits)
{
    /// <summary>The telephones and headsets at lines of the box.</summary>
    public ImmutableArray<LinePhoneModel> LinePhones { get; init; } = [];

    /// <summary>The numbers of all of them, over SIP or at lines.</summary>
    public IEnumerable<ExtensionId> Extensions =>
        Phones.Select(phone => phone.Number).Concat(LinePhones.Select(phone => phone.Number));

    /// <summary>
    /// What passwords are asked for with. Both, except where a phone gives up at a challenge it does not know instead of
    /// taking the other one, against RFC 8760 2.4 (baresip up to 1.x does).
    /// </summary>
    public ImmutableArray<DigestAlgorithm> Digest { get; init; } = DigestAuthenticator.Both;
}

/// <summary>A desk phone: registers, and authenticates every call.</summary>
public sealed record PhoneModel(ExtensionId Number, string User, string Password);

/// <summary>A telephone or headset at a line of the box: it needs no password, for whoever holds it is in the house.</summary>
public sealed record LinePhoneModel(ExtensionId Number, LineId Line);

/// <summary>
/// A trunk. A peer is the trunk's when it comes from one of <paramref name="Addresses"/>, or answers the digest
/// challenge for <paramref name="User"/>; a trunk with a user may also register, like a gateway or the demo's caller.
/// </summary>
public sealed record TrunkModel(
    TrunkId Id, ImmutableArray<IPNetwork> Addresses, string? User, string? Password)
{
    /// <summary>How calls go out over it; null: none do.</summary>
    public OutboundModel? Outbound { get; init; }

    /// <summary>The line it is, and nothing else; null for one that speaks SIP.</summary>
    public LineTrunkModel? Line { get; init; }
}

/// <summary>A line to the outside.</summary>
/// <param name="Line">Which.</param>
/// <param name="Number">The number whose calls come in over it: the line itself does not say.</param>
public sealed record LineTrunkModel(LineId Line, string Number);

/// <summary>Caps on what peers can make us keep.</summary>
/// <param name="MaxCalls">Legs at once; beyond: 503 with Retry-After.</param>
/// <param name="MaxHalfOpen">INVITEs neither answered nor refused, at once; beyond: 503 with Retry-After.</param>
/// <param name="MaxContactsPerPhone">Bindings of one phone; the oldest gives way (phones that reboot leave stale ones).</param>
/// <param name="WrongPasswordsBeforeBan">Wrong passwords from one address before it is banned.</param>
/// <param name="BanFor">For how long.</param>
/// <param name="SilenceBeforeHangUp">No RTP for this long on a leg that should send some ends it.</param>
public sealed record CallsLimits(
    int MaxCalls,
    int MaxHalfOpen,
    int MaxContactsPerPhone,
    int WrongPasswordsBeforeBan,
    TimeSpan BanFor,
    TimeSpan SilenceBeforeHangUp)
{
    /// <summary>
    /// The longest registration granted, however long was asked for. Registrations do not outlive a restart: this is how
    /// long a phone may stay away after one.
    /// </summary>
    public TimeSpan LongestRegistration { get; init; } = TimeSpan.FromMinutes(2);
}
