using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EdgeCC.Sip.Sdp;

/// <summary>Reads a session description line by line (RFC 8866 section 5).</summary>
internal sealed class SdpReader
{
    private readonly ImmutableArray<SdpMedia>.Builder _media = ImmutableArray.CreateBuilder<SdpMedia>();
    private readonly ImmutableArray<SdpAttribute>.Builder _attributes = ImmutableArray.CreateBuilder<SdpAttribute>();
    private ImmutableArray<SdpAttribute> _sessionAttributes = [];
    private SdpOrigin? _origin;
    private string _name = "-";
    private string? _sessionConnection;

    /// <summary>The description, or null for one that is none or exceeds a cap.</summary>
    public static SdpSession? Read(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.Length > SdpLimits.Bytes ? "" : Encoding.UTF8.GetString(bytes);
        var reader = new SdpReader();
        return text.StartsWith("v=0", StringComparison.Ordinal) && reader.TryReadLines(text) ? reader.Session() : null;
    }

    private bool TryReadLines(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length >= 2 && line[1] == '=' && !TryReadLine(line[0], line[2..].Trim()))
            {
                return false;
            }
        }

        EndSection();
        return true;
    }

    private bool TryReadLine(char type, ReadOnlySpan<char> value) => type switch
    {
        'o' => TryReadOrigin(value),
        's' => SetName(value),
        'c' => TryReadConnection(value),
        'a' => TryReadAttribute(value),
        'm' => TryReadMedia(value),
        _ => true,
    };

    private SdpSession? Session() => _origin is null
        ? null
        : new SdpSession(_origin, _name, _sessionConnection, _sessionAttributes, _media.ToImmutable());

    // A version beyond 64 bits is not ours to compare with; it counts as 0.
    private bool TryReadOrigin(ReadOnlySpan<char> value)
    {
        var parts = Words(value);
        if (parts.Length != 6)
        {
            return false;
        }

        ulong.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        _origin = new SdpOrigin(parts[0], parts[1], version, parts[5]);
        return true;
    }

    private bool SetName(ReadOnlySpan<char> value)
    {
        _name = value.IsEmpty ? "-" : value.ToString();
        return true;
    }

    // IN IP4 address, or address/ttl for multicast (5.7).
    private bool TryReadConnection(ReadOnlySpan<char> value)
    {
        var parts = Words(value);
        if (parts.Length != 3)
        {
            return false;
        }

        var address = parts[2].Split('/')[0];
        if (_media.Count == 0)
        {
            _sessionConnection = address;
        }
        else
        {
            _media[^1] = _media[^1] with { Connection = address };
        }

        return true;
    }

    private bool TryReadAttribute(ReadOnlySpan<char> value)
    {
        var colon = value.IndexOf(':');
        _attributes.Add(colon < 0
            ? new SdpAttribute(value.ToString())
            : new SdpAttribute(value[..colon].ToString(), value[(colon + 1)..].Trim().ToString()));
        return _attributes.Count <= SdpLimits.Attributes;
    }

    // m=audio 49170 RTP/AVP 0 8, or 49170/2 for several ports, of which the first is meant (5.14).
    private bool TryReadMedia(ReadOnlySpan<char> value)
    {
        EndSection();
        var parts = Words(value);
        if (parts.Length is < 4 or > SdpLimits.Formats + 3
            || _media.Count == SdpLimits.Media
            || !ushort.TryParse(parts[1].Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return false;
        }

        _media.Add(new SdpMedia(parts[0], port, parts[2], [.. parts[3..]], null, []));
        return true;
    }

    private void EndSection()
    {
        if (_media.Count == 0)
        {
            _sessionAttributes = _attributes.ToImmutable();
        }
        else
        {
            _media[^1] = _media[^1] with { Attributes = _attributes.ToImmutable() };
        }

        _attributes.Clear();
    }

    private static string[] Words(ReadOnlySpan<char> value) =>
        value.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
