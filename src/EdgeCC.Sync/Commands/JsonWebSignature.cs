using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace EdgeCC.Sync.Commands;

/// <summary>A JSON Web Signature in compact form (RFC 7515, 7.1), of the one algorithm that is taken: ES256 (RFC 7518, 3.4).</summary>
/// <param name="Key">What the header calls the key (<c>kid</c>); empty where it says nothing of it.</param>
/// <param name="Payload">What was signed.</param>
/// <param name="Signed">The bytes the signature is over: header and payload as they came.</param>
/// <param name="Signature">The signature: r and s, 32 bytes each.</param>
internal sealed record JsonWebSignature(string Key, byte[] Payload, byte[] Signed, byte[] Signature)
{
    private const byte Dot = (byte)'.';

    /// <summary>Reads one; null where it is none, or asks for something else than ES256.</summary>
    public static JsonWebSignature? TryRead(ReadOnlySpan<byte> compact)
    {
        var header = compact.IndexOf(Dot);
        var signature = compact.LastIndexOf(Dot);
        if (header < 0 || header == signature)
        {
            return null;
        }

        try
        {
            return KeyOf(Base64Url.DecodeFromUtf8(compact[..header])) is { } key
                ? new JsonWebSignature(
                    key,
                    Base64Url.DecodeFromUtf8(compact[(header + 1)..signature]),
                    compact[..signature].ToArray(),
                    Base64Url.DecodeFromUtf8(compact[(signature + 1)..]))
                : null;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a key made it.</summary>
    public bool IsBy(ECDsa key) =>
        key.VerifyData(Signed, Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    // Whoever marks an extension as critical wants it understood (RFC 7515, 4.1.11), and none is.
    private static string? KeyOf(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var header = document.RootElement;
        return header.ValueKind == JsonValueKind.Object
            && header.TryGetProperty("alg", out var algorithm) && algorithm.ValueKind == JsonValueKind.String && algorithm.ValueEquals("ES256")
            && !header.TryGetProperty("crit", out _)
                ? header.TryGetProperty("kid", out var key) && key.ValueKind == JsonValueKind.String ? key.GetString() : ""
                : null;
    }
}
