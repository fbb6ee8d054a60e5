using System.Text;

namespace EdgeCC.Sip.Parsing;

/// <summary>
/// A body of several parts (RFC 2046 5.1, RFC 5621): carriers put a session description and the ISUP message it stands
/// for in one INVITE.
/// </summary>
public static class MultipartBody
{
    /// <summary>The media type, as <c>Content-Type</c> names it.</summary>
    public const string MediaType = "multipart/mixed";

    /// <summary>Parts looked at; what lies behind them is not found.</summary>
    public const int MaxParts = 16;

    /// <summary>The headers of one part, bytes; a part with more is passed over.</summary>
    public const int MaxHeadBytes = 2_048;

    /// <summary>RFC 2046 5.1.1.</summary>
    private const int MaxBoundaryLength = 70;

    private const string Session = "session";

    /// <summary>
    /// Finds the first part of a media type that is meant for the session (Content-Disposition, RFC 3261 20.11) and stands
    /// there unencoded. The others are passed over, even where their handling is said to be required: of ISUP nothing is
    /// needed to take a call.
    /// </summary>
    /// <param name="contentType">The value of Content-Type, with its boundary.</param>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">The media type looked for, lower case.</param>
    /// <param name="part">What the part holds.</param>
    public static bool TryFind(
        string? contentType, ReadOnlyMemory<byte> body, string mediaType, out ReadOnlyMemory<byte> part)
    {
        part = default;
        if (DelimiterOf(contentType) is not { } delimiter)
        {
            return false;
        }

        var rest = AfterFirst(body, delimiter);
        for (var parts = 0; parts < MaxParts && TryTakePart(ref rest, delimiter, out var whole); parts++)
        {
            if (IsMeant(whole.Span, mediaType, out var start))
            {
                part = whole[start..];
                return true;
            }
        }

        return false;
    }

    /// <summary>The line break that belongs to the delimiter, two hyphens, and the boundary.</summary>
    private static byte[]? DelimiterOf(string? contentType)
    {
        var scanner = new SipScanner(contentType);
        scanner.TakeUntil(";");
        return ParameterReader.TryReadHeaderParameters(ref scanner, out var parameters)
            && parameters.Get("boundary") is { Length: > 0 and <= MaxBoundaryLength } boundary
            ? Encoding.UTF8.GetBytes("\r\n--" + boundary)
            : null;
    }

    /// <summary>What follows the first delimiter; at the very beginning it has no line break before it.</summary>
    private static ReadOnlyMemory<byte> AfterFirst(ReadOnlyMemory<byte> body, byte[] delimiter)
    {
        if (body.Span.StartsWith(delimiter.AsSpan(2)))
        {
            return body[(delimiter.Length - 2)..];
        }

        var start = body.Span.IndexOf(delimiter);
        return start < 0 ? default : body[(start + delimiter.Length)..];
    }

    /// <summary>
    /// Takes a part: what stands between two delimiters, with the rest of the first one's line. False behind the last one,
    /// and where a delimiter is missing: then the body was cut off.
    /// </summary>
    private static bool TryTakePart(ref ReadOnlyMemory<byte> rest, byte[] delimiter, out ReadOnlyMemory<byte> part)
    {
        part = default;
        var end = rest.Span.IndexOf(delimiter);
        if (end < 0 || rest.Span.StartsWith("--"u8))
        {
            return false;
        }

        part = rest[..end];
        rest = rest[(end + delimiter.Length)..];
        return true;
    }

    private static bool IsMeant(ReadOnlySpan<byte> part, string mediaType, out int start)
    {
        var end = part.IndexOf("\r\n\r\n"u8);
        start = end + 4;
        if (end is < 0 or > MaxHeadBytes)
        {
            return false;
        }

        var lines = Encoding.Latin1.GetString(part[..end]).Split("\r\n");
        return ValueOf(lines, "Content-Type") == mediaType
            && ValueOf(lines, "Content-Disposition") is null or Session
            && ValueOf(lines, "Content-Transfer-Encoding") is null or "binary" or "8bit" or "7bit";
    }

    /// <summary>A header's value in lower case, without its parameters.</summary>
    private static string? ValueOf(string[] lines, string name)
    {
        foreach (var line in lines)
        {
            if (line.Split(':', 2) is [var found, var value] && found.TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value.Split(';')[0].Trim().ToLowerInvariant();
            }
        }

        return null;
    }
}
