using System.Text.Json;
using System.Text.Json.Serialization;

namespace EdgeCC.Sync.Wire;

/// <summary>The platform has, durably, every fact of an epoch up to a sequence.</summary>
/// <param name="Epoch">The journal's epoch.</param>
/// <param name="Sequence">The newest fact it has without gap.</param>
/// <param name="Resend">
/// True: it misses what comes next, or has just come back, and asks for everything after <paramref name="Sequence"/>.
/// </param>
public sealed record Acknowledgement(
    string Epoch,
    long Sequence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Resend = false)
{
    /// <summary>The most an acknowledgement may take, in bytes.</summary>
    public const int MaximumLength = 512;

    /// <summary>As JSON: <c>{"epoch":"…","sequence":42}</c>, and <c>"resend":true</c> where asked for.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, WireContext.Default.Acknowledgement);

    /// <summary>Reads what a peer sent; null where it is no acknowledgement.</summary>
    public static Acknowledgement? TryRead(ReadOnlySpan<byte> json)
    {
        if (json.Length > MaximumLength)
        {
            return null;
        }

        try
        {
            var acknowledgement = JsonSerializer.Deserialize(json, WireContext.Default.Acknowledgement);
            return acknowledgement is { Epoch: not null, Sequence: >= 0 } ? acknowledgement : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
