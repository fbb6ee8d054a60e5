using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

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
    /// <summary>Reads a description; never throws. Unknown lines are passed over, bare LF is taken.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SdpSession? session) => throw new NotImplementedException();

    /// <summary>The description as a message body.</summary>
    public byte[] ToBytes() => throw new NotImplementedException();
}
