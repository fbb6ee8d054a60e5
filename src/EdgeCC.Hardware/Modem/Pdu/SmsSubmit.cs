namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>A short message of ours: SMS-SUBMIT (3GPP TS 23.040 section 9.2.2.2).</summary>
/// <param name="Recipient">To whom.</param>
/// <param name="Body">What.</param>
/// <param name="WantsReport">True: the service centre is to say what became of it.</param>
internal sealed record SmsSubmit(SmsAddress Recipient, SmsBody Body, bool WantsReport)
{
    /// <summary>For how long the service centre tries.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    private const byte Type = 0b01;
    private const byte TypeMask = 0b11;
    private const byte HasRelativeValidity = 0b1_0000;
    private const byte ValidityMask = 0b1_1000;
    private const byte Report = 0x20;
    private const byte HasHeader = 0x40;

    // Section 9.2.3.12.1: 143 is 12 hours, each more is half an hour.
    private const byte Day = 143 + 24;

    public static PduRefusal Read(ReadOnlySpan<byte> tpdu, out SmsSubmit? submit)
    {
        submit = null;
        var reader = new PduReader(tpdu);
        if (!reader.TryOctet(out var first) || !reader.TryOctet(out _))
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

        // A relative validity has one octet, both others have seven.
        var validity = (first & ValidityMask) switch { 0 => 0, HasRelativeValidity => 1, _ => 7 };
        if (!reader.TryOctet(out _) || !reader.TryOctet(out var scheme) || !reader.TryTake(validity, out _))
        {
            return PduRefusal.Truncated;
        }

        var refusal = SmsBody.Read(ref reader, scheme, (first & HasHeader) != 0, out var body);
        submit = refusal == PduRefusal.None ? new SmsSubmit(recipient, body, (first & Report) != 0) : null;
        return refusal;
    }

    public byte[] Write()
    {
        var first = Type | HasRelativeValidity | (WantsReport ? Report : 0) | (Body.Part.Of > 1 ? HasHeader : 0);

        // The modem puts its own reference in place of the 0.
        var pdu = new List<byte> { (byte)first, 0 };
        Recipient.Write(pdu);
        pdu.Add(0);
        pdu.Add(Body.Scheme);
        pdu.Add(Day);
        Body.Write(pdu);
        return [.. pdu];
    }
}
