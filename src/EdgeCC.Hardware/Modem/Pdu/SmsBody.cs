using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>What a PDU carries: text, its alphabet, and which part of a message it is.</summary>
/// <param name="Text">In UTF-16; half of a surrogate pair where a phone has cut one in two.</param>
/// <param name="Alphabet">What it is written in.</param>
/// <param name="Part">Which part.</param>
internal sealed record SmsBody(string Text, SmsAlphabet Alphabet, SmsPart Part)
{
    private const int MaxOctets = 140;

    /// <summary>The coding scheme to be written for it.</summary>
    public byte Scheme => Alphabet == SmsAlphabet.Gsm ? DataCoding.Gsm : DataCoding.Ucs2;

    /// <summary>
    /// A text in as many parts as it takes, neither a pair of surrogates nor one of septets cut in two. Empty where it has more
    /// parts than there can be.
    /// </summary>
    /// <param name="text">Any.</param>
    /// <param name="reference">What the parts are known by.</param>
    /// <param name="isWide">A reference of 16 bits, which costs a letter a part.</param>
    public static ImmutableArray<SmsBody> Split(string text, int reference, bool isWide = false)
    {
        var alphabet = GsmAlphabet.Covers(text) ? SmsAlphabet.Gsm : SmsAlphabet.Ucs2;
        var pieces = Pieces(text, alphabet, headerOctets: 0);
        if (pieces.Count > 1)
        {
            pieces = Pieces(text, alphabet, headerOctets: isWide ? 7 : 6);
        }

        return pieces.Count > SmsPart.Most
            ? []
            : [.. pieces.Select((piece, n) => new SmsBody(
                piece, alphabet, pieces.Count == 1 ? SmsPart.Whole : new SmsPart(reference, n + 1, pieces.Count, isWide)))];
    }

    /// <summary>Reads user data with its length before it, to the end of a PDU.</summary>
    public static PduRefusal Read(ref PduReader reader, byte scheme, bool hasHeader, out SmsBody body)
    {
        body = new SmsBody("", DataCoding.OfMessage(scheme), SmsPart.Whole);
        if (!reader.TryOctet(out var length))
        {
            return PduRefusal.Truncated;
        }

        var isGsm = body.Alphabet == SmsAlphabet.Gsm;
        if (!reader.TryTake(isGsm ? ((length * 7) + 7) / 8 : length, out var octets))
        {
            return PduRefusal.Truncated;
        }

        var data = new PduReader(octets);
        var part = SmsPart.Whole;
        if (hasHeader && SmsHeader.Read(ref data, out part) is not PduRefusal.None and var refusal)
        {
            return refusal;
        }

        if (body.Alphabet == SmsAlphabet.None)
        {
            return PduRefusal.NotText;
        }

        var header = octets.Length - data.Left;
        data.TryTake(data.Left, out var letters);
        body = body with { Part = part, Text = isGsm ? Unpack(letters, header, length) : Utf16(letters) };
        return PduRefusal.None;
    }

    /// <summary>Writes the user data with its length before it.</summary>
    public void Write(List<byte> pdu)
    {
        var header = SmsHeader.Write(Part);
        if (Alphabet == SmsAlphabet.Gsm)
        {
            var septets = GsmAlphabet.Encode(Text);
            pdu.Add((byte)(septets.Length + HeaderSeptets(header.Length)));
            pdu.AddRange(header);
            pdu.AddRange(Septets.Pack(septets, Fill(header.Length)));
        }
        else
        {
            var octets = Encoding.BigEndianUnicode.GetBytes(Text);
            pdu.Add((byte)(header.Length + octets.Length));
            pdu.AddRange(header);
            pdu.AddRange(octets);
        }
    }

    private static string Unpack(ReadOnlySpan<byte> letters, int header, int length) => GsmAlphabet.Decode(
        Septets.Unpack(letters, Math.Max(0, length - HeaderSeptets(header)), Fill(header)));

    // Not by Encoding, which would replace each half of a pair that a phone has cut in two.
    private static string Utf16(ReadOnlySpan<byte> letters)
    {
        var text = new char[letters.Length / 2];
        for (var n = 0; n < text.Length; n++)
        {
            text[n] = (char)BinaryPrimitives.ReadUInt16BigEndian(letters[(2 * n)..]);
        }

        return new string(text);
    }

    private static List<string> Pieces(string text, SmsAlphabet alphabet, int headerOctets)
    {
        var room = alphabet == SmsAlphabet.Gsm ? 160 - HeaderSeptets(headerOctets) : (MaxOctets - headerOctets) / 2;
        var pieces = new List<string>();
        var (start, used) = (0, 0);
        for (var n = 0; n < text.Length;)
        {
            var letters = char.IsSurrogatePair(text, n) ? 2 : 1;
            var size = alphabet == SmsAlphabet.Gsm ? GsmAlphabet.Length(text[n]) : letters;
            if (used + size > room)
            {
                pieces.Add(text[start..n]);
                (start, used) = (n, 0);
            }

            used += size;
            n += letters;
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    private static int HeaderSeptets(int octets) => ((octets * 8) + 6) / 7;

    private static int Fill(int octets) => (HeaderSeptets(octets) * 7) - (octets * 8);
}
