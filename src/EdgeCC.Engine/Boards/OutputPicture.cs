using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Boards;

/// <summary>How something that is switched is drawn on a page.</summary>
/// <param name="Output">Which.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Function">What it is for.</param>
/// <param name="Signal">What it does now.</param>
public sealed record OutputPicture(OutputId Output, string Label, OutputFunction Function, LampSignal Signal);
