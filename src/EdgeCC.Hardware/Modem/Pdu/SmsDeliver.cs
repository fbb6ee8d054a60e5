namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>A short message that came to us: SMS-DELIVER (3GPP TS 23.040 section 9.2.2.1).</summary>
/// <param name="Sender">Whose.</param>
/// <param name="Sent">When the service centre had it; null where it said nonsense. The same however often it is delivered.</param>
/// <param name="Body">What.</param>
/// <param name="Protocol">The protocol identifier.</param>
internal sealed record SmsDeliver(SmsAddress Sender, DateTimeOffset? Sent, SmsBody Body, byte Protocol = 0)
{
    private const byte Type = 0b00;
    private const byte TypeMask = 0b11;
    private const byte NoMore = 0b100;
    private const byte HasHeader = 0x40;
    private const byte Silent = 0x40;

    /// <summary>A message of type 0, which is to be thrown away unseen (section 9.2.3.9): it only asks whether the telephone is there.</summary>
    public bool IsSilent => Protocol == Silent;

    public static PduRefusal Read(ReadOnlySpan<byte> tpdu, out SmsDeliver? deliver)
    {
        deliver = null;
        var reader = new PduReader(tpdu);
        if (!reader.TryOctet(out var first))
        {
            return PduRefusal.Truncated;
        }

        if ((first & TypeMask) != Type)
        {
            return PduRefusal.OtherType;
        }

        if (SmsAddress.Read(ref reader, out var sender) is not PduRefusal.None and var badAddress)
        {
            return badAddress;
        }

        if (!reader.TryOctet(out var protocol) || !reader.TryOctet(out var scheme))
        {
            return PduRefusal.Truncated;
        }

        if (SmsTime.Read(ref reader, out var sent) is not PduRefusal.None and var badTime)
        {
            return badTime;
        }

        var refusal = SmsBody.Read(ref reader, scheme, (first & HasHeader) != 0, out var body);
        deliver = refusal == PduRefusal.None ? new SmsDeliver(sender, sent, body, protocol) : null;
        return refusal;
    }

    public byte[] Write()
    {
        var pdu = new List<byte> { (byte)(Type | NoMore | (Body.Part.Of > 1 ? HasHeader : 0)) };
        Sender.Write(pdu);
        pdu.Add(Protocol);
        pdu.Add(Body.Scheme);
        SmsTime.Write(pdu, Sent ?? DateTimeOffset.UnixEpoch);
        Body.Write(pdu);
        return [.. pdu];
    }
}
