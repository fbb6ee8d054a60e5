using System.Collections.Immutable;

namespace EdgeCC.Hardware.Headsets.Hid;

/// <summary>What a device's reports hold, as its report descriptor says.</summary>
/// <param name="Fields">Their fields, paddings left out.</param>
/// <param name="HasNumbers">True: the first byte of a report is its number.</param>
/// <param name="Lengths">Bytes of the payload of each report.</param>
public sealed record HidReportMap(
    ImmutableArray<HidField> Fields,
    bool HasNumbers,
    ImmutableDictionary<(HidDirection Direction, byte ReportId), int> Lengths)
{
    /// <summary>The first field for a usage, or null.</summary>
    public HidField? Find(HidDirection direction, HidUsage usage) =>
        Fields.FirstOrDefault(field => field.Direction == direction && field.Usages.Contains(usage));
}
