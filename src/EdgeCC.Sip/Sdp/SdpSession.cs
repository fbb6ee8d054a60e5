using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace EdgeCC.Sip.Sdp;

/// <summary>A session description (RFC 8866).</summary>
/// <param name="Origin">The o= line.</param>
/// <param name="Name">The s= line.</param>
/// <param name="Connection">The session's c= address, or null.</param>
/// <param name="Attributes">Session attributes.</param>
/// <param name="Media">The m= sections, in order.</param>
public sealed record SdpSession(
    SdpOrigin Origin,
    string Name,
    string? Connection,
    ImmutableArray<SdpAttribute> Attributes,
    ImmutableArray<SdpMedia> Media)
{
    /// <summary>The media type of a body that is a session description.</summary>
    public const string MediaType = "application/sdp";

    /// <summary>Reads a description; never throws. Unknown lines are passed over, bare LF is taken.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SdpSession? session)
    {
        session = SdpReader.Read(bytes);
        return session is not null;
    }

    /// <summary>The description as a message body.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString()
    {
        var text = new StringBuilder(512)
            .Append("v=0\r\n")
            .Append(CultureInfo.InvariantCulture, $"o={Origin.User} {Origin.SessionId} {Origin.Version} {Network(Origin.Address)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"s={Name}\r\n");
        AppendConnection(text, Connection);
        text.Append("t=0 0\r\n");
        AppendAttributes(text, Attributes);
        foreach (var media in Media)
        {
            text.Append(CultureInfo.InvariantCulture, $"m={media.Kind} {media.Port} {media.Protocol} {string.Join(' ', media.Formats)}\r\n");
            AppendConnection(text, media.Connection);
            AppendAttributes(text, media.Attributes);
        }

        return text.ToString();
    }

    private static void AppendConnection(StringBuilder text, string? address)
    {
        if (address is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"c={Network(address)}\r\n");
        }
    }

    private static void AppendAttributes(StringBuilder text, ImmutableArray<SdpAttribute> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            text.Append(value is null ? $"a={name}\r\n" : $"a={name}:{value}\r\n");
        }
    }

    private static string Network(string address) => $"IN {(address.Contains(':') ? "IP6" : "IP4")} {address}";
}
