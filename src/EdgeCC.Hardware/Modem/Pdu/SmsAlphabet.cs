namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>What the letters of a message are written in (3GPP TS 23.038 section 4).</summary>
internal enum SmsAlphabet
{
    Gsm,

    /// <summary>Two octets a letter; phones write UTF-16 where the standard says UCS-2.</summary>
    Ucs2,

    /// <summary>No letters: eight bits, or compressed.</summary>
    None,
}
