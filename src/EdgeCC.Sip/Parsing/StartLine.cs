using System.Text;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Parsing;

/// <summary>Request-Line or Status-Line (RFC 3261 7.1 and 7.2), as far as it could be read.</summary>
/// <param name="IsRequest">False for a response, and for what is neither.</param>
/// <param name="Method">Requests: the method, once recovered.</param>
/// <param name="Uri">Requests: the Request-URI, once recovered.</param>
/// <param name="Status">Responses: the status.</param>
/// <param name="Reason">Responses: the reason phrase.</param>
internal readonly record struct StartLine(bool IsRequest, string? Method, SipUri? Uri, int Status, string Reason)
{
    private const string Version = "SIP/2.0";

    /// <summary>Reads the line, without its CRLF.</summary>
    public static StartLine Read(ReadOnlySpan<byte> line, out SipRefusalReason? fault)
    {
        if (line.StartsWith("SIP/"u8))
        {
            return ReadStatusLine(Encoding.UTF8.GetString(line), out fault);
        }

        var space = line.IndexOf((byte)' ');
        if (space <= 0 || space > SipLimits.MethodBytes || !IsToken(line[..space], out var method))
        {
            fault = SipRefusalReason.NotSip;
            return default;
        }

        var request = new StartLine(true, method, null, 0, "");
        if (line.Length > SipLimits.StartLineBytes)
        {
            fault = SipRefusalReason.StartLineTooLong;
            return request;
        }

        return ReadRequestLine(request, Encoding.UTF8.GetString(line[(space + 1)..]), out fault);
    }

    /// <summary>The message that begins with this line.</summary>
    public SipMessage Message(SipHeaders headers, byte[] body) =>
        IsRequest ? new SipRequest(Method!, Uri!, headers, body) : new SipResponse(Status, Reason, headers, body);

    private static bool IsToken(ReadOnlySpan<byte> bytes, out string text)
    {
        text = Encoding.Latin1.GetString(bytes);
        return !text.AsSpan().ContainsAnyExcept(SipCharacters.Token);
    }

    // Spaces behind the version harm nobody (RFC 4475 3.1.2.10); spaces anywhere else make the line ambiguous.
    private static StartLine ReadRequestLine(StartLine request, string rest, out SipRefusalReason? fault)
    {
        SipUri? uri = null;
        var parts = rest.TrimEnd(' ').Split(' ');
        fault = parts.Length != 2 || !parts[1].StartsWith("SIP/", StringComparison.OrdinalIgnoreCase)
            ? SipRefusalReason.StartLineMalformed
            : !parts[1].Equals(Version, StringComparison.OrdinalIgnoreCase) ? SipRefusalReason.VersionNotSupported
            : !TryReadRequestUri(parts[0], out uri) ? SipRefusalReason.RequestUriMalformed
            : null;
        return request with { Uri = uri };
    }

    // A Request-URI may not carry headers (RFC 3261 19.1.1 table 1).
    private static bool TryReadRequestUri(string text, out SipUri? uri) =>
        SipUri.TryParse(text, out uri) && uri.Headers is null;

    private static StartLine ReadStatusLine(string line, out SipRefusalReason? fault)
    {
        var parts = line.Split(' ', 3);
        fault = !parts[0].Equals(Version, StringComparison.OrdinalIgnoreCase) ? SipRefusalReason.VersionNotSupported
            : parts.Length < 2 ? SipRefusalReason.StartLineMalformed
            : parts[1].Length != 3 || !SipNumber.TryParse(parts[1], 699, out var number) || number < 100
                ? SipRefusalReason.StatusCodeOutOfRange
                : null;
        return fault is null
            ? new StartLine(false, null, null, int.Parse(parts[1]), parts.Length < 3 ? "" : parts[2].Trim())
            : default;
    }
}
