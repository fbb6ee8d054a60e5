using System.Buffers.Binary;

namespace EdgeCC.Media.Digits;

/// <summary>The payload of a telephone-event packet (RFC 4733 section 2.3).</summary>
/// <param name="Code">The event; 0 to 15 are the keys.</param>
/// <param name="End">True in the last packets of the event.</param>
/// <param name="Volume">Power below 0 dBm0, 0 to 63 dB.</param>
/// <param name="Duration">So far, in timestamp units.</param>
public readonly record struct TelephoneEvent(int Code, bool End, int Volume, int Duration)
{
    /// <summary>Bytes it takes.</summary>
    public const int Length = 4;

    /// <summary>The key, or null for an event that is none (flash, fax, modem tones).</summary>
    public char? Digit => Code < DtmfKeys.All.Length ? DtmfKeys.All[Code] : null;

    /// <summary>Reads a payload; of several events in one packet the first. False when it is too short.</summary>
    public static bool TryRead(ReadOnlySpan<byte> payload, out TelephoneEvent read)
    {
        if (payload.Length < Length)
        {
            read = default;
            return false;
        }

        var duration = BinaryPrimitives.ReadUInt16BigEndian(payload[2..]);
        read = new TelephoneEvent(payload[0], (payload[1] & 0x80) != 0, payload[1] & 0x3F, duration);
        return true;
    }

    /// <summary>Writes the payload into the first <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> payload)
    {
        payload[0] = (byte)Code;
        payload[1] = (byte)((End ? 0x80 : 0) | Volume);
        BinaryPrimitives.WriteUInt16BigEndian(payload[2..], (ushort)Duration);
    }
}
