using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration;

/// <summary>A headset plugged into the box.</summary>
/// <param name="Line">What phones call it.</param>
/// <param name="Usb">Where it is plugged in, as the status page names sound cards: <c>usb-0d8c:0014-1.2</c>.</param>
public sealed record HeadsetModel(LineId Line, string Usb);
