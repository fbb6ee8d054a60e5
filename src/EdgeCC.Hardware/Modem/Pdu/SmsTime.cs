namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>A service centre's time: seven octets, local with its distance from GMT in quarters of an hour (3GPP TS 23.040 section 9.2.3.11).</summary>
internal static class SmsTime
{
    private const int Octets = 7;
    private const int Negative = 0x08;

    /// <summary>Reads one; null where the digits are no time, which no message is refused for.</summary>
    public static PduRefusal Read(ref PduReader reader, out DateTimeOffset? time)
    {
        time = null;
        if (!reader.TryTake(Octets, out var octets))
        {
            return PduRefusal.Truncated;
        }

        time = TimeOf(octets);
        return PduRefusal.None;
    }

    public static void Write(List<byte> pdu, DateTimeOffset time)
    {
        foreach (var number in (int[])[time.Year % 100, time.Month, time.Day, time.Hour, time.Minute, time.Second])
        {
            pdu.Add(Swapped(number));
        }

        var quarters = (int)(time.Offset / TimeSpan.FromMinutes(15));
        pdu.Add((byte)(Swapped(Math.Abs(quarters)) | (quarters < 0 ? Negative : 0)));
    }

    private static DateTimeOffset? TimeOf(ReadOnlySpan<byte> octets)
    {
        Span<int> numbers = stackalloc int[Octets];
        for (var n = 0; n < Octets; n++)
        {
            var octet = n == Octets - 1 ? octets[n] & ~Negative : octets[n];
            var (tens, ones) = (octet & 0xF, octet >> 4);
            if (tens > 9 || ones > 9)
            {
                return null;
            }

            numbers[n] = (tens * 10) + ones;
        }

        var offset = TimeSpan.FromMinutes(15 * numbers[6] * ((octets[6] & Negative) == 0 ? 1 : -1));
        return numbers is [var year, >= 1 and <= 12, >= 1, <= 23, <= 59, <= 59, _]
            && numbers[2] <= DateTime.DaysInMonth(2000 + year, numbers[1])
            && offset.Duration() <= TimeSpan.FromHours(14)
            ? new DateTimeOffset(2000 + year, numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], offset)
            : null;
    }

    private static byte Swapped(int number) => (byte)((number % 10 << 4) | (number / 10));
}
