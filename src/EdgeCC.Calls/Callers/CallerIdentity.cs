using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Callers;

/// <summary>Reads who calls from an INVITE.</summary>
internal static class CallerIdentity
{
    private static readonly string[] AnonymousUsers = ["anonymous", "unavailable", "restricted", "unknown"];

    /// <summary>
    /// The caller: P-Asserted-Identity where the peer is inside the trust boundary (RFC 3325 section 9.2), else From.
    /// Withheld when the caller asked for privacy by either of RFC 3323's ways.
    /// </summary>
    /// <param name="invite">The INVITE.</param>
    /// <param name="isTrusted">True for a trunk known by its address.</param>
    public static Caller Read(SipRequest invite, bool isTrusted)
    {
        if (WantsPrivacy(invite) || IsAnonymous(invite.From.Uri))
        {
            return Caller.Withheld;
        }

        var said = (isTrusted ? Asserted(invite) : null) ?? invite.From;
        return new Caller(PlainText.Of(said.Uri.User), PlainText.Of(said.DisplayName ?? invite.From.DisplayName));
    }

    private static bool WantsPrivacy(SipRequest invite) =>
        (invite.Headers.Get("Privacy") ?? "")
            .Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(value => value.ToLowerInvariant() is "id" or "user" or "header");

    private static bool IsAnonymous(SipUri from) =>
        from.Host.EndsWith("anonymous.invalid", StringComparison.OrdinalIgnoreCase)
        || (from.User is { } user && AnonymousUsers.Contains(user, StringComparer.OrdinalIgnoreCase));

    /// <summary>There may be two, a sip and a tel URI (RFC 3325 section 9.1); either has the number.</summary>
    private static NameAddress? Asserted(SipRequest invite)
    {
        foreach (var value in invite.Headers.GetAll("P-Asserted-Identity"))
        {
            if (NameAddress.TryParseList(value, out var addresses)
                && addresses.FirstOrDefault(address => address.Uri.User is { Length: > 0 }) is { } asserted)
            {
                return asserted;
            }
        }

        return null;
    }
}
