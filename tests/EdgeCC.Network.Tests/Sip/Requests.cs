namespace EdgeCC.Network.Tests.Sip;

/// <summary>Requests as text, well-formed and not.</summary>
internal static class Requests
{
    public static string Options(string callId = "a84b4c76e66710", string uri = "sip:101@127.0.0.1", string more = "") => $"""
        OPTIONS {uri} SIP/2.0
        Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK{callId};rport
        Max-Forwards: 70
        From: <sip:102@127.0.0.1>;tag=1928301774
        To: <sip:101@127.0.0.1>
        Call-ID: {callId}
        CSeq: 63104 OPTIONS
        {more}Content-Length: 0


        """;

    public static string Register() => Options().Replace("OPTIONS", "REGISTER", StringComparison.Ordinal);

    /// <summary>Angle brackets around the Request-URI (RFC 4475 section 3.1.2.7): refused with 400.</summary>
    public static string Malformed() => Options(uri: "<sip:101@127.0.0.1>");

    /// <summary>Refused with 400 too, though the answer cannot be told apart from others by its Call-ID.</summary>
    public static string WithoutCallId() => Options().Replace("Call-ID: a84b4c76e66710\n", "", StringComparison.Ordinal);
}
