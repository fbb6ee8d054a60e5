namespace EdgeCC.Calls.Tests.Rig;

/// <summary>Session descriptions as peers write them.</summary>
internal static class TestSdp
{
    /// <param name="host">Where the peer listens.</param>
    /// <param name="port">Its RTP port.</param>
    /// <param name="formats">Payload types of RFC 3551, preferred first; 101 is telephone-event.</param>
    /// <param name="direction">The direction attribute; null leaves it out.</param>
    /// <param name="version">The version in o=.</param>
    public static string Of(
        string host = "198.51.100.7", int port = 4000, string formats = "8 0 101", string? direction = null, int version = 1)
    {
        var lines = new List<string>
        {
            "v=0", $"o=- 1 {version} IN IP4 {host}", "s=-", $"c=IN IP4 {host}", "t=0 0", $"m=audio {port} RTP/AVP {formats}",
        };
        if (formats.Contains("101", StringComparison.Ordinal))
        {
            lines.Add("a=rtpmap:101 telephone-event/8000");
        }

        if (direction is not null)
        {
            lines.Add($"a={direction}");
        }

        return string.Concat(lines.Select(line => line + "\r\n"));
    }

    /// <summary>The body of SIP-I carriers: a description, and behind it the ISUP message it stands for.</summary>
    public static string WithIsup(string sdp, string boundary) =>
        $"--{boundary}\r\nContent-Type: application/sdp\r\n\r\n{sdp}\r\n--{boundary}\r\nContent-Type: application/isup;version=itu-t92+\r\n"
        + $"Content-Disposition: signal;handling=required\r\n\r\n\u0001\u0011\0\r\n--{boundary}--\r\n";

    /// <summary>A description that shares no codec with us.</summary>
    public static readonly string Video = "v=0\r\no=- 1 1 IN IP4 198.51.100.7\r\ns=-\r\nc=IN IP4 198.51.100.7\r\nt=0 0\r\n"
        + "m=audio 4000 RTP/AVP 18\r\na=rtpmap:18 G729/8000\r\n";
}
