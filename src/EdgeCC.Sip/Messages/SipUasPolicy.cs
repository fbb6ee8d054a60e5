using System.Collections.Immutable;

namespace EdgeCC.Sip.Messages;

/// <summary>What a user agent server is willing to process (RFC 3261 8.2).</summary>
/// <param name="Methods">The methods it implements and allows, for Allow.</param>
/// <param name="Extensions">The option tags it supports, for Require and Supported.</param>
/// <param name="BodyTypes">The media types it reads, lower case, for Content-Type and Accept.</param>
/// <param name="KnownMethods">Methods it knows of but does not allow: 405 rather than 501.</param>
public sealed record SipUasPolicy(
    ImmutableArray<string> Methods,
    ImmutableArray<string> Extensions,
    ImmutableArray<string> BodyTypes,
    ImmutableArray<string> KnownMethods);
