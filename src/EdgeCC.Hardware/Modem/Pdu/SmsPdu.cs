using System.Buffers;

namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>A PDU as a modem writes it (3GPP TS 27.005 section 3.1): hexadecimal, the service centre's address before the TPDU.</summary>
internal static class SmsPdu
{
    /// <summary>The longest: 12 octets of the service centre, 173 of a status report with user data (3GPP TS 23.040 section 9.2.2.3).</summary>
    public const int MaxOctets = 185;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>Takes the TPDU out of a modem's line.</summary>
    public static PduRefusal Read(string line, out byte[] tpdu)
    {
        tpdu = [];
        if (line.Length > 2 * MaxOctets)
        {
            return PduRefusal.TooLong;
        }

        if (line.Length % 2 != 0 || line.AsSpan().ContainsAnyExcept(Digits))
        {
            return PduRefusal.NotHexadecimal;
        }

        var octets = Convert.FromHexString(line);
        if (octets.Length == 0 || octets[0] + 1 >= octets.Length)
        {
            return PduRefusal.Truncated;
        }

        tpdu = octets[(octets[0] + 1)..];
        return PduRefusal.None;
    }

    /// <summary>A TPDU as a modem's line; the service centre is the one the SIM knows.</summary>
    public static string Write(ReadOnlySpan<byte> tpdu) => "00" + Convert.ToHexString(tpdu);
}
