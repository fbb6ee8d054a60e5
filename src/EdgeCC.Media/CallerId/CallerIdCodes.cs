namespace EdgeCC.Media.CallerId;

/// <summary>The codes of messages and parameters (ETSI EN 300 659-3 clauses 5.2 to 5.4; Telcordia GR-30-CORE for SDMF).</summary>
internal static class CallerIdCodes
{
    public const byte SdmfCall = 0x04;
    public const byte SdmfMessageWaiting = 0x06;
    public const byte MdmfCall = 0x80;
    public const byte MdmfMessageWaiting = 0x82;

    public const byte Time = 0x01;
    public const byte Number = 0x02;
    public const byte NumberAbsence = 0x04;
    public const byte Name = 0x07;
    public const byte NameAbsence = 0x08;
    public const byte Indicator = 0x0B;

    public const byte IndicatorOn = 0xFF;
    public const byte IndicatorOff = 0x00;
    public const byte SdmfIndicatorOn = 0x42;
    public const byte SdmfIndicatorOff = 0x6F;

    public const char Private = 'P';
    public const char Unavailable = 'O';

    /// <summary>MMDDhhmm.</summary>
    public const int TimeLength = 8;

    /// <summary>Type, length, content and checksum of the longest message.</summary>
    public const int LongestFrame = 258;

    /// <summary>True for the messages that are understood.</summary>
    public static bool IsMessage(byte type) => type is SdmfCall or SdmfMessageWaiting or MdmfCall or MdmfMessageWaiting;

    /// <summary>True when the bytes of a whole message, its checksum among them, add up to nothing.</summary>
    public static bool AddsUp(ReadOnlySpan<byte> frame)
    {
        var sum = 0;
        foreach (var value in frame)
        {
            sum += value;
        }

        return (sum & 0xFF) == 0;
    }
}
