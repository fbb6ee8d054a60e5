namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>Why a PDU is not read.</summary>
internal enum PduRefusal
{
    /// <summary>It is read.</summary>
    None,

    /// <summary>No hexadecimal digits, or an odd number of them.</summary>
    NotHexadecimal,

    /// <summary>Longer than any PDU.</summary>
    TooLong,

    /// <summary>It ends before its end.</summary>
    Truncated,

    /// <summary>Another kind of PDU than was expected.</summary>
    OtherType,

    /// <summary>An address longer than any.</summary>
    BrokenAddress,

    /// <summary>A header that does not fit its own lengths.</summary>
    BrokenHeader,

    /// <summary>Data and no text: for another port than people's, eight bits, or compressed.</summary>
    NotText,
}
