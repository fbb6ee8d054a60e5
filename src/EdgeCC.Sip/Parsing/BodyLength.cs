namespace EdgeCC.Sip.Parsing;

/// <summary>Finds the one Content-Length of a head, which alone says where a message in a stream ends (RFC 3261 18.3).</summary>
internal static class BodyLength
{
    /// <summary>
    /// False when it is missing, repeated, no number or out of all proportion: then nobody can say where the next
    /// message begins.
    /// </summary>
    /// <param name="head">Start line and headers, each line with its CRLF.</param>
    /// <param name="length">Bytes.</param>
    public static bool TryFind(ReadOnlySpan<byte> head, out int length)
    {
        length = -1;
        var lines = head[(head.IndexOf("\r\n"u8) + 2)..];
        while (!lines.IsEmpty)
        {
            if (!HeaderLine.TryTake(ref lines, out var header, out _) || header.Name != "Content-Length")
            {
                continue;
            }

            if (length >= 0 || !SipNumber.TryParse(header.Value, SipLimits.MessageBytes, out var number))
            {
                return false;
            }

            length = (int)number;
        }

        return length >= 0;
    }
}
