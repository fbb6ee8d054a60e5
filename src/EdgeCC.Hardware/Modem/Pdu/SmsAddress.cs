namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>Who a short message is from or to (3GPP TS 23.040 section 9.1.2.5).</summary>
/// <param name="Value">The digits, with a + where they begin with a country's code; or the name.</param>
/// <param name="IsName">True for a name, which cannot be written to.</param>
internal readonly record struct SmsAddress(string Value, bool IsName = false)
{
    /// <summary>Semi-octets of an address at most: ten octets.</summary>
    public const int MaxDigits = 20;

    // Type of number in bits 6 to 4, numbering plan in 3 to 0: 1 is the telephone's (E.164).
    private const byte International = 0x91;
    private const byte Unknown = 0x81;
    private const byte Name = 0xD0;
    private const int TypeMask = 0x70;
    private const string Digits = "0123456789*#abc";

    /// <summary>A number one can write to: 1 to 20 digits, with a + before them or not.</summary>
    public static bool TryParse(string number, out SmsAddress address)
    {
        var digits = number.StartsWith('+') ? number[1..] : number;
        address = new SmsAddress(number);
        return digits.Length is > 0 and <= MaxDigits && digits.All(char.IsAsciiDigit);
    }

    public static PduRefusal Read(ref PduReader reader, out SmsAddress address)
    {
        address = new SmsAddress("");
        if (!reader.TryOctet(out var length) || !reader.TryOctet(out var type))
        {
            return PduRefusal.Truncated;
        }

        if (length > MaxDigits)
        {
            return PduRefusal.BrokenAddress;
        }

        if (!reader.TryTake((length + 1) / 2, out var octets))
        {
            return PduRefusal.Truncated;
        }

        address = (type & TypeMask) == (Name & TypeMask)
            ? new SmsAddress(GsmAlphabet.Decode(Septets.Unpack(octets, length * 4 / 7)), IsName: true)
            : new SmsAddress(((type & TypeMask) == (International & TypeMask) ? "+" : "") + DigitsOf(octets, length));
        return PduRefusal.None;
    }

    /// <summary>A name is cut to what an address has room for, and has letters of the alphabet only.</summary>
    public void Write(List<byte> pdu)
    {
        if (IsName)
        {
            var letters = GsmAlphabet.Encode(Value).AsSpan();
            letters = letters[..Math.Min(letters.Length, MaxDigits * 4 / 7)];
            pdu.Add((byte)(((letters.Length * 7) + 3) / 4));
            pdu.Add(Name);
            pdu.AddRange(Septets.Pack(letters));
        }
        else
        {
            var isInternational = Value.StartsWith('+');
            WriteDigits(pdu, isInternational ? Value[1..] : Value, isInternational ? International : Unknown);
        }
    }

    private static void WriteDigits(List<byte> pdu, string digits, byte type)
    {
        pdu.Add((byte)digits.Length);
        pdu.Add(type);
        for (var n = 0; n < digits.Length; n += 2)
        {
            var second = n + 1 < digits.Length ? Digits.IndexOf(digits[n + 1]) : 0xF;
            pdu.Add((byte)((second << 4) | Digits.IndexOf(digits[n])));
        }
    }

    private static string DigitsOf(ReadOnlySpan<byte> octets, int count)
    {
        var digits = new List<char>(count);
        for (var n = 0; n < count; n++)
        {
            var digit = (octets[n / 2] >> (n % 2 * 4)) & 0xF;
            if (digit < Digits.Length)
            {
                digits.Add(Digits[digit]);
            }
        }

        return string.Concat(digits);
    }
}
