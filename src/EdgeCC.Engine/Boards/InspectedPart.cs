namespace EdgeCC.Engine.Boards;

/// <summary>A part of the board of which only an eye or an ear can tell whether it works.</summary>
/// <param name="Part">Which.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Expect">What is seen or heard while it is tried, if it works: <c>The lamp L1 is lit, amber, and no other.</c></param>
/// <param name="Replace">What to replace if it does not, by the bill of materials; null where that does not say.</param>
public sealed record InspectedPart(BoardPart Part, string Label, string Expect, string? Replace);
