using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Boards;

/// <summary>How a lamp of the board is drawn where somebody watches it on a page instead of on the wall.</summary>
/// <param name="Lamp">Which.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="Colour">Its colour when lit.</param>
public sealed record LampPicture(LampId Lamp, string Label, LampColour Colour);
