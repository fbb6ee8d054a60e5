using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace EdgeCC.Sip.Sdp;

/// <summary>One audio section of a peer's description, read for negotiation.</summary>
/// <param name="Remote">Where the peer wants RTP; null when it wants none (c=0.0.0.0).</param>
/// <param name="Codecs">What it names, preferred first.</param>
/// <param name="Direction">Its direction, seen from the peer.</param>
/// <param name="PacketTime">Its ptime, or 20 ms.</param>
internal sealed record OfferedAudio(
    IPEndPoint? Remote, ImmutableArray<SdpCodec> Codecs, SdpDirection Direction, TimeSpan PacketTime)
{
    private const int DefaultPacketMilliseconds = 20;
    private const int LongestPacketMilliseconds = 200;

    /// <summary>The payload types that mean something without an rtpmap (RFC 3551 table 4).</summary>
    private static readonly ImmutableArray<SdpCodec> StaticCodecs =
    [
        SdpCodec.Pcmu, new(3, "GSM", 8000), new(4, "G723", 8000), SdpCodec.Pcma, new(9, "G722", 8000), new(18, "G729", 8000),
    ];

    /// <summary>Reads a section. False where it is not audio over plain RTP, is switched off, or has no usable address.</summary>
    public static bool TryRead(SdpSession session, SdpMedia media, [NotNullWhen(true)] out OfferedAudio? audio)
    {
        audio = null;
        if (media is not { Kind: "audio", Port: > 0, Protocol: "RTP/AVP" or "RTP/AVPF" }
            || !IPAddress.TryParse(media.Connection ?? session.Connection, out var address))
        {
            return false;
        }

        // c=0.0.0.0 is how RFC 2543 peers hold (RFC 3264 8.4): whatever they state, they do not want to hear us.
        var isHeld = address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
        var direction = DirectionOf(media.Attributes) ?? DirectionOf(session.Attributes) ?? SdpDirection.SendReceive;
        audio = new OfferedAudio(
            isHeld ? null : new IPEndPoint(address, media.Port),
            [.. media.Formats.Select(format => CodecOf(media, format)).OfType<SdpCodec>()],
            isHeld ? direction & ~SdpDirection.ReceiveOnly : direction,
            PacketTimeOf(media));
        return true;
    }

    private static SdpDirection? DirectionOf(ImmutableArray<SdpAttribute> attributes) =>
        attributes.Select(SdpDirections.Read).LastOrDefault(direction => direction is not null);

    private static SdpCodec? CodecOf(SdpMedia media, string format)
    {
        if (!byte.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var payloadType) || payloadType > 127)
        {
            return null;
        }

        return ValueFor(media, "rtpmap", format) is { } map
            ? Mapped(payloadType, map, ValueFor(media, "fmtp", format))
            : StaticCodecs.FirstOrDefault(codec => codec.PayloadType == payloadType);
    }

    // a=rtpmap:101 telephone-event/8000, with the number of channels behind it where it is not 1 (RFC 8866 6.6).
    private static SdpCodec? Mapped(byte payloadType, string map, string? parameters)
    {
        var parts = map.Split('/');
        var isMono = parts.Length == 2 || parts is [_, _, "1"];
        return isMono && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var clockRate)
            ? new SdpCodec(payloadType, parts[0], clockRate, parameters)
            : null;
    }

    private static string? ValueFor(SdpMedia media, string name, string format)
    {
        foreach (var attribute in media.Attributes.Where(attribute => attribute.Name == name))
        {
            if (attribute.Value?.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var rest] && first == format)
            {
                return rest;
            }
        }

        return null;
    }

    private static TimeSpan PacketTimeOf(SdpMedia media)
    {
        var text = media.Attributes.FirstOrDefault(attribute => attribute.Name == "ptime")?.Value;
        var isUsable = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is > 0 and <= LongestPacketMilliseconds;
        return TimeSpan.FromMilliseconds(isUsable ? milliseconds : DefaultPacketMilliseconds);
    }
}
