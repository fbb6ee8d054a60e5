namespace EdgeCC.Engine.Boards;

/// <summary>What came back of a tone that was said into a line or a headset.</summary>
/// <param name="Label">What people call the device.</param>
/// <param name="Level">What was heard of it, dBm0; null where the device was not served while it was tried.</param>
/// <param name="Returned">True where it was the tone.</param>
/// <param name="Replace">What to replace where it was not; null where the bill of materials does not say.</param>
public sealed record LoopbackReading(string Label, double? Level, bool Returned, string? Replace);
