using System.Buffers.Binary;
using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Modem;

/// <summary>What a network answers to a code such as *100# (+CUSD, 3GPP TS 27.007 section 7.15).</summary>
internal static class NetworkText
{
    /// <summary>The longest answer that is kept, in characters: what a network can send in one (3GPP TS 24.090) has 182.</summary>
    public const int Longest = 182;

    /// <summary>Modems write it as it is, or in hexadecimal, and do not say which: what can be hexadecimal is.</summary>
    public static string Read(string text, int scheme)
    {
        if (text.Length >= 4 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit))
        {
            var octets = Convert.FromHexString(text);
            text = DataCoding.OfNetwork((byte)scheme) == SmsAlphabet.Ucs2
                ? Ucs2(octets)
                : GsmAlphabet.Decode(Septets.Unpack(octets, octets.Length * 8 / 7)).TrimEnd('\r', '@');
        }

        var line = string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line[..Longest];
    }

    private static string Ucs2(byte[] octets) =>
        string.Concat(octets.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (char)BinaryPrimitives.ReadUInt16BigEndian(pair)));
}
