namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>Reads a PDU octet by octet; what is not there is false.</summary>
internal ref struct PduReader(ReadOnlySpan<byte> octets)
{
    private ReadOnlySpan<byte> _rest = octets;

    /// <summary>Octets not read yet.</summary>
    public readonly int Left => _rest.Length;

    public bool TryOctet(out byte octet)
    {
        octet = _rest.IsEmpty ? (byte)0 : _rest[0];
        return TryTake(1, out _);
    }

    public bool TryTake(int count, out ReadOnlySpan<byte> taken)
    {
        if (count > _rest.Length)
        {
            taken = default;
            return false;
        }

        taken = _rest[..count];
        _rest = _rest[count..];
        return true;
    }
}
