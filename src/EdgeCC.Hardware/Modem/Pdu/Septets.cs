namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>Seven bits packed into eight, the lowest first (3GPP TS 23.038 section 6.1.2.1).</summary>
internal static class Septets
{
    /// <summary>Packs septets behind <paramref name="fill"/> bits of nothing, which put them on a septet's border behind a header.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> septets, int fill = 0)
    {
        var octets = new byte[((septets.Length * 7) + fill + 7) / 8];
        for (var n = 0; n < septets.Length; n++)
        {
            var bit = fill + (n * 7);
            var shifted = septets[n] << (bit % 8);
            octets[bit / 8] |= (byte)shifted;
            if (shifted > 0xFF)
            {
                octets[(bit / 8) + 1] |= (byte)(shifted >> 8);
            }
        }

        return octets;
    }

    /// <summary>Unpacks <paramref name="count"/> septets, or as many as there are.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> octets, int count, int fill = 0)
    {
        var septets = new byte[Math.Clamp(((octets.Length * 8) - fill) / 7, 0, count)];
        for (var n = 0; n < septets.Length; n++)
        {
            var bit = fill + (n * 7);
            var pair = octets[bit / 8] | (bit / 8 + 1 < octets.Length ? octets[(bit / 8) + 1] << 8 : 0);
            septets[n] = (byte)((pair >> (bit % 8)) & 0x7F);
        }

        return septets;
    }
}
