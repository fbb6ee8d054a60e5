namespace EdgeCC.Media.CallerId;

/// <summary>
/// Hears caller id in sound at 8 kHz, however it is sent: V.23, Bell 202 or keys. Nobody has to know what the exchange at
/// the other end of a line does. Allocates nothing after construction but the message.
/// </summary>
public sealed class CallerIdReceiver
{
    private readonly FskCallerIdReceiver _modem = new();
    private readonly DtmfCallerIdReceiver _keys = new();

    /// <summary>How many messages came whole but with a wrong checksum: a line so noisy deserves a look.</summary>
    public int Damaged => _modem.Damaged;

    /// <summary>Takes the next samples, as many or few as there are. The message that ended in them, or null.</summary>
    public CallerIdMessage? Listen(ReadOnlySpan<short> samples)
    {
        var byModem = _modem.Listen(samples);
        return _keys.Listen(samples) ?? byModem;
    }
}
