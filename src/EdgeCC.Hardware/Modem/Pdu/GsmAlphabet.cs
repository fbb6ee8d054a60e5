using System.Text;

namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>The GSM 7 bit default alphabet with its extension table (3GPP TS 23.038 section 6.2.1).</summary>
internal static class GsmAlphabet
{
    private const byte Escape = 0x1B;

    private const string Main =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";
    private static readonly byte[] ExtensionSeptets = [0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65];

    /// <summary>How many septets a character takes: 1, 2 for one of the extension table, 0 where the alphabet has none.</summary>
    public static int Length(char letter) =>
        letter == (char)Escape ? 0 : Main.Contains(letter) ? 1 : Extension.Contains(letter) ? 2 : 0;

    /// <summary>True where the alphabet has every character of a text.</summary>
    public static bool Covers(string text) => text.All(letter => Length(letter) > 0);

    /// <summary>A text that the alphabet covers, a septet an octet.</summary>
    public static byte[] Encode(string text)
    {
        var septets = new List<byte>(text.Length);
        foreach (var letter in text)
        {
            if (Length(letter) == 2)
            {
                septets.Add(Escape);
                septets.Add(ExtensionSeptets[Extension.IndexOf(letter)]);
            }
            else
            {
                septets.Add((byte)Main.IndexOf(letter));
            }
        }

        return [.. septets];
    }

    /// <summary>
    /// Any septets as a text. What stands behind an escape and is in no table we know is the letter of the main table, and an
    /// escape before another or before nothing is a space (section 6.2.1.1).
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> septets)
    {
        var text = new StringBuilder(septets.Length);
        for (var n = 0; n < septets.Length; n++)
        {
            if (septets[n] != Escape)
            {
                text.Append(Main[septets[n] & 0x7F]);
            }
            else if (n + 1 == septets.Length || septets[n + 1] == Escape)
            {
                text.Append(' ');
                n++;
            }
            else
            {
                var septet = septets[++n];
                var known = ExtensionSeptets.AsSpan().IndexOf(septet);
                text.Append(known < 0 ? Main[septet & 0x7F] : Extension[known]);
            }
        }

        return text.ToString();
    }
}
