using EdgeCC.Hardware.Headsets.Hid;

namespace EdgeCC.Hardware.Headsets.Simulation;

/// <summary>
/// A headset and the person who wears it, in reports: keys are pressed by program, lamps can be looked at. As real ones do,
/// it echoes the off-hook lamp with its hook switch.
/// </summary>
/// <param name="map">What its reports hold.</param>
public sealed class SimulatedHeadset(HidReportMap map)
{
    private readonly HashSet<HidUsage> _held = [];
    private readonly HashSet<HidUsage> _lamps = [];

    /// <summary>True while a lamp is lit.</summary>
    public bool IsLit(HidUsage lamp) => _lamps.Contains(lamp);

    /// <summary>A control goes on or off: the report that says so.</summary>
    public byte[] Move(HidUsage control, bool on)
    {
        _ = on ? _held.Add(control) : _held.Remove(control);
        return Report(map.Find(HidDirection.Input, control)!.ReportId);
    }

    /// <summary>Takes a report of the host. The echo, or null.</summary>
    public byte[]? Take(byte[] report)
    {
        foreach (var field in map.Fields)
        {
            if (field.Direction == HidDirection.Output && field.ReportId == report[0])
            {
                _ = field.IsOn(field.Usages[0], report.AsSpan(1)) ? _lamps.Add(field.Usages[0]) : _lamps.Remove(field.Usages[0]);
            }
        }

        var isSwitch = map.Find(HidDirection.Input, HidUsage.HookSwitch) is { IsMomentary: false };
        return isSwitch && IsLit(HidUsage.OffHookLamp) != _held.Contains(HidUsage.HookSwitch)
            ? Move(HidUsage.HookSwitch, IsLit(HidUsage.OffHookLamp))
            : null;
    }

    private byte[] Report(byte number)
    {
        var payload = new byte[map.Lengths[(HidDirection.Input, number)]];
        foreach (var field in map.Fields.Where(field => field.Direction == HidDirection.Input && field.ReportId == number))
        {
            var held = field.Usages.IndexOf(field.Usages.FirstOrDefault(_held.Contains));
            if (held >= 0)
            {
                Put(field, field.IsArray ? field.LogicalMinimum + held : 1, payload);
            }
        }

        return map.HasNumbers ? [number, .. payload] : payload;
    }

    private static void Put(HidField field, int value, byte[] payload)
    {
        for (var bit = 0; bit < field.BitSize; bit++)
        {
            var at = field.BitOffset + bit;
            payload[at / 8] |= (byte)(((value >> bit) & 1) << (at % 8));
        }
    }
}
