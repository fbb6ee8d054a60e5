using System.Text;
using EdgeCC.Media.Digits;

namespace EdgeCC.Calls.Digits;

/// <summary>
/// Reads a key pressed from the body of an INFO, as desk phones send it that were not offered telephone-event:
/// <c>application/dtmf-relay</c> (<c>Signal=5</c>, <c>Duration=160</c>) and <c>application/dtmf</c> (<c>5</c>).
/// No RFC describes either; both come from Cisco gateways and are what the phones in the field do.
/// </summary>
internal static class InfoDigit
{
    /// <summary>Longest body looked at, in bytes.</summary>
    public const int MaxBody = 256;

    /// <summary>The key, one of <c>0–9 * # A–D</c>, or null where the body holds none.</summary>
    public static char? Read(string mediaType, ReadOnlySpan<byte> body)
    {
        if (body.Length > MaxBody)
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(body);
        return mediaType.ToLowerInvariant() switch
        {
            "application/dtmf-relay" => Key(Signal(text)),
            "application/dtmf" => Key(text.Trim()),
            _ => null,
        };
    }

    private static string? Signal(string body)
    {
        foreach (var line in body.Split('\n'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && line[..equals].Trim().Equals("Signal", StringComparison.OrdinalIgnoreCase))
            {
                return line[(equals + 1)..].Trim();
            }
        }

        return null;
    }

    /// <summary>Some phones number the keys as RFC 4733 does: 10 is star, 11 is hash.</summary>
    private static char? Key(string? signal) => signal switch
    {
        "10" => '*',
        "11" => '#',
        { Length: 1 } when DtmfKeys.All.Contains(char.ToUpperInvariant(signal[0])) =>
            char.ToUpperInvariant(signal[0]),
        _ => null,
    };
}
