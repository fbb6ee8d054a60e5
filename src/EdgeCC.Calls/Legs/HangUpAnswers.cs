namespace EdgeCC.Calls.Legs;

/// <summary>What a <see cref="HangUpCause"/> looks like in SIP.</summary>
internal static class HangUpAnswers
{
    /// <summary>The final response to an INVITE that was not answered.</summary>
    public static int Status(this HangUpCause cause) => cause == HangUpCause.UnknownNumber ? 404 : 480;

    /// <summary>
    /// The Reason of a CANCEL (RFC 3326), or null. Without one a phone notes a missed call; so only a call that
    /// somebody else took says so.
    /// </summary>
    public static string? Reason(this HangUpCause cause) =>
        cause == HangUpCause.CompletedElsewhere ? "SIP;cause=200;text=\"Call completed elsewhere\"" : null;
}
