using System.Collections.Immutable;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Outbound;

/// <summary>How calls go out over a trunk.</summary>
/// <param name="Flow">The way to the provider; null: to where the trunk has registered itself, as gateways do.</param>
/// <param name="Domain">The host in the request and in From, which some providers insist on; null: the address.</param>
/// <param name="Credentials">What the provider's challenges are answered with, or null.</param>
/// <param name="Caller">The number that the customer sees; empty for a line, which has its own.</param>
/// <param name="Dialling">
/// Which numbers may be dialled, and how: the longest beginning that fits. A number none fits is not dialled over this
/// trunk, so that nobody who asks for a call back can have us call the far end of the world.
/// </param>
public sealed record OutboundModel(
    SipFlow? Flow,
    string? Domain,
    DigestClient? Credentials,
    string Caller,
    ImmutableArray<DialledPrefix> Dialling)
{
    /// <summary>The beginnings of the numbers that may be dialled.</summary>
    public IEnumerable<string> Prefixes => Dialling.Select(rule => rule.Prefix);

    /// <summary>The number as the trunk wants it dialled; null where it must not be dialled over this trunk.</summary>
    /// <param name="number">E.164, with its plus sign.</param>
    public string? Dial(string number) =>
        Dialling.Where(rule => number.StartsWith(rule.Prefix, StringComparison.Ordinal)).MaxBy(rule => rule.Prefix.Length) is { } rule
            ? rule.Replacement + number[rule.Prefix.Length..]
            : null;
}

/// <summary>Numbers that begin with <paramref name="Prefix"/> (<c>+7</c>) are dialled with <paramref name="Replacement"/> (<c>8</c>) instead.</summary>
public sealed record DialledPrefix(string Prefix, string Replacement);
