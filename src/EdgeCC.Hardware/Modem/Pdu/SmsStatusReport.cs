namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>What became of a short message of ours: SMS-STATUS-REPORT (3GPP TS 23.040 section 9.2.2.3).</summary>
/// <param name="Reference">The one the modem gave it.</param>
/// <param name="Recipient">To whom it was.</param>
/// <param name="Status">Section 9.2.3.15.</param>
internal sealed record SmsStatusReport(byte Reference, SmsAddress Recipient, byte Status)
{
    /// <summary>The status of a message that has arrived.</summary>
    public const byte Arrived = 0x00;

    /// <summary>The status of one that was not delivered in its time.</summary>
    public const byte Expired = 0x46;

    private const byte Type = 0b10;
    private const byte TypeMask = 0b11;

    public static PduRefusal Read(ReadOnlySpan<byte> tpdu, out SmsStatusReport? report)
    {
        report = null;
        var reader = new PduReader(tpdu);
        if (!reader.TryOctet(out var first) || !reader.TryOctet(out var reference))
        {
            return PduRefusal.Truncated;
        }

        if ((first & TypeMask) != Type)
        {
            return PduRefusal.OtherType;
        }

        if (SmsAddress.Read(ref reader, out var recipient) is not PduRefusal.None and var badAddress)
        {
            return badAddress;
        }

        if (SmsTime.Read(ref reader, out _) is not PduRefusal.None and var badTime)
        {
            return badTime;
        }

        if (SmsTime.Read(ref reader, out _) is not PduRefusal.None and var badDischarge)
        {
            return badDischarge;
        }

        if (!reader.TryOctet(out var status))
        {
            return PduRefusal.Truncated;
        }

        report = new SmsStatusReport(reference, recipient, status);
        return PduRefusal.None;
    }

    public byte[] Write(DateTimeOffset sent, DateTimeOffset discharged)
    {
        var pdu = new List<byte> { Type, Reference };
        Recipient.Write(pdu);
        SmsTime.Write(pdu, sent);
        SmsTime.Write(pdu, discharged);
        pdu.Add(Status);
        return [.. pdu];
    }
}
