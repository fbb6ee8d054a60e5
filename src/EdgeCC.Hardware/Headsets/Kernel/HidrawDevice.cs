using EdgeCC.Hardware.Headsets.Hid;

namespace EdgeCC.Hardware.Headsets.Kernel;

/// <summary>A hidraw device that is a headset.</summary>
/// <param name="Path">Where it is opened.</param>
/// <param name="Map">What its reports hold.</param>
internal sealed record HidrawDevice(string Path, HidReportMap Map);
