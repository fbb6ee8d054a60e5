using System.Collections.Immutable;

namespace EdgeCC.Hardware.Headsets.Hid;

/// <summary>Which way a report goes.</summary>
public enum HidDirection
{
    /// <summary>From the device.</summary>
    Input,

    /// <summary>To the device.</summary>
    Output,

    /// <summary>Settings; not used here.</summary>
    Feature,
}

/// <summary>A control's place in the reports of a device (HID 1.11, 6.2.2.5).</summary>
/// <param name="Direction">Which way it goes.</param>
/// <param name="ReportId">In which report; 0 where they have no numbers.</param>
/// <param name="BitOffset">Where it begins, after the report's number.</param>
/// <param name="BitSize">How wide it is, 1 to 32.</param>
/// <param name="Usages">What it is for: one; of an array, one for each value from <paramref name="LogicalMinimum"/> on.</param>
/// <param name="IsArray">True: its value says which of its usages is on. False: its value is that of its usage.</param>
/// <param name="IsRelative">True: it tells changes, such as that a key was pressed, not how things stand.</param>
/// <param name="LogicalMinimum">The least value of an array.</param>
public sealed record HidField(
    HidDirection Direction,
    byte ReportId,
    int BitOffset,
    int BitSize,
    ImmutableArray<HidUsage> Usages,
    bool IsArray,
    bool IsRelative,
    int LogicalMinimum)
{
    /// <summary>True for a key that tells only that it is pressed; false for a switch that tells how it stands.</summary>
    public bool IsMomentary => IsArray || IsRelative;

    /// <summary>True where the payload of a report says that a usage of this field is on. A report that is too short says no.</summary>
    public bool IsOn(HidUsage usage, ReadOnlySpan<byte> payload)
    {
        var value = Read(payload);
        return IsArray
            ? value - LogicalMinimum is >= 0 and var index && index < Usages.Length && Usages[(int)index] == usage
            : value != 0 && Usages[0] == usage;
    }

    /// <summary>Writes 1 or 0 into the payload of a report.</summary>
    public void Write(bool on, Span<byte> payload)
    {
        var (at, mask) = (BitOffset / 8, (byte)(1 << (BitOffset % 8)));
        payload[at] = (byte)(on ? payload[at] | mask : payload[at] & ~mask);
    }

    private long Read(ReadOnlySpan<byte> payload)
    {
        var value = 0L;
        for (var bit = BitOffset + BitSize - 1; bit >= BitOffset; bit--)
        {
            var isSet = bit / 8 < payload.Length && (payload[bit / 8] & (1 << (bit % 8))) != 0;
            value = (value << 1) | (isSet ? 1L : 0);
        }

        return value;
    }
}
