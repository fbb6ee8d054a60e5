using System.Buffers.Binary;

namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>The header of user data (3GPP TS 23.040 section 9.2.3.24), as far as it matters to people.</summary>
internal static class SmsHeader
{
    private const byte Concatenated = 0x00;
    private const byte ConcatenatedWide = 0x08;
    private const byte PortNarrow = 0x04;
    private const byte PortWide = 0x05;

    /// <summary>Reads a header, its own length before it. Elements that are not known are passed over.</summary>
    public static PduRefusal Read(ref PduReader reader, out SmsPart part)
    {
        part = SmsPart.Whole;
        if (!reader.TryOctet(out var length) || !reader.TryTake(length, out var elements))
        {
            return PduRefusal.BrokenHeader;
        }

        var rest = new PduReader(elements);
        while (rest.Left > 0)
        {
            if (!rest.TryOctet(out var kind) || !rest.TryOctet(out var size) || !rest.TryTake(size, out var element))
            {
                return PduRefusal.BrokenHeader;
            }

            if (kind is PortNarrow or PortWide)
            {
                return PduRefusal.NotText;
            }

            part = PartOf(kind, element) ?? part;
        }

        return PduRefusal.None;
    }

    public static byte[] Write(SmsPart part) => part.Of == 1 ? []
        : part.IsWide
            ? [6, ConcatenatedWide, 4, (byte)(part.Reference >> 8), (byte)part.Reference, (byte)part.Of, (byte)part.Number]
            : [5, Concatenated, 3, (byte)part.Reference, (byte)part.Of, (byte)part.Number];

    // An element that makes no sense is to be ignored whole (section 9.2.3.24.1).
    private static SmsPart? PartOf(byte kind, ReadOnlySpan<byte> element) => (kind, element.Length) switch
    {
        (Concatenated, 3) => Sensible(new SmsPart(element[0], element[2], element[1])),
        (ConcatenatedWide, 4) => Sensible(new SmsPart(BinaryPrimitives.ReadUInt16BigEndian(element), element[3], element[2], IsWide: true)),
        _ => null,
    };

    private static SmsPart? Sensible(SmsPart part) =>
        part.Of == 1 ? SmsPart.Whole : part.Number >= 1 && part.Number <= part.Of ? part : null;
}
