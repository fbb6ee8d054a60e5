namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>The data coding scheme (3GPP TS 23.038 sections 4 and 5).</summary>
internal static class DataCoding
{
    public const byte Gsm = 0x00;
    public const byte Ucs2 = 0x08;

    private const int Compressed = 0x20;

    /// <summary>The alphabet of a short message. What is reserved is read as the default alphabet, as section 4 asks.</summary>
    public static SmsAlphabet OfMessage(byte scheme) => (scheme >> 4) switch
    {
        < 0b1000 when (scheme & Compressed) != 0 => SmsAlphabet.None,
        < 0b1000 => OfBits(scheme),
        0b1110 => SmsAlphabet.Ucs2,
        0b1111 => (scheme & 0b100) == 0 ? SmsAlphabet.Gsm : SmsAlphabet.None,
        _ => SmsAlphabet.Gsm,
    };

    /// <summary>The alphabet of what a network answers to a code (cell broadcast scheme, section 5).</summary>
    public static SmsAlphabet OfNetwork(byte scheme) => (scheme >> 4) switch
    {
        0b0001 => scheme == 0x11 ? SmsAlphabet.Ucs2 : SmsAlphabet.Gsm,
        0b0100 or 0b0101 or 0b0110 or 0b0111 or 0b1001 => OfMessage((byte)(scheme & 0x6F)),
        _ => SmsAlphabet.Gsm,
    };

    private static SmsAlphabet OfBits(byte scheme) => ((scheme >> 2) & 0b11) switch
    {
        0b01 => SmsAlphabet.None,
        0b10 => SmsAlphabet.Ucs2,
        _ => SmsAlphabet.Gsm,
    };
}
