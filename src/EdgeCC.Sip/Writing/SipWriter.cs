using System.Buffers;
using System.Globalization;
using System.Text;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;

namespace EdgeCC.Sip.Writing;

/// <summary>The strict writer of SIP messages: full header names, Content-Length always, nothing folded.</summary>
public static class SipWriter
{
    /// <summary>Writes one message.</summary>
    /// <exception cref="FormatException">
    /// A value holds a line break, or a name is no token: our own bug, since nothing that was parsed can.
    /// </exception>
    public static void Write(SipMessage message, IBufferWriter<byte> writer)
    {
        WriteLine(StartLineOf(message), writer);
        foreach (var header in message.Headers)
        {
            if (header.Name != "Content-Length")
            {
                WriteHeader(header.Name, header.Value, writer);
            }
        }

        WriteHeader("Content-Length", message.Body.Length.ToString(CultureInfo.InvariantCulture), writer);
        writer.Write("\r\n"u8);
        writer.Write(message.Body.Span);
    }

    /// <summary>The message as bytes.</summary>
    /// <inheritdoc cref="Write"/>
    public static byte[] ToBytes(SipMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>(1024 + message.Body.Length);
        Write(message, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static string StartLineOf(SipMessage message) => message switch
    {
        SipRequest request when IsToken(request.Method) => $"{request.Method} {request.Uri} SIP/2.0",
        SipResponse { Status: >= 100 and <= 699 } response =>
            string.Create(CultureInfo.InvariantCulture, $"SIP/2.0 {response.Status} {response.Reason}"),
        _ => throw new FormatException("A method is no token, or a status no status."),
    };

    private static void WriteHeader(string name, string value, IBufferWriter<byte> writer)
    {
        if (!IsToken(name))
        {
            throw new FormatException("A header name is no token.");
        }

        Encoding.UTF8.GetBytes(name, writer);
        writer.Write(": "u8);
        WriteLine(value, writer);
    }

    private static void WriteLine(string text, IBufferWriter<byte> writer)
    {
        if (text.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new FormatException("A value holds a line break.");
        }

        Encoding.UTF8.GetBytes(text, writer);
        writer.Write("\r\n"u8);
    }

    private static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(SipCharacters.Token);
}
