using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Boards;

/// <summary>How a button of the board is drawn on a page.</summary>
/// <param name="Button">Which.</param>
/// <param name="Label">What stands on it.</param>
public sealed record ButtonPicture(ButtonId Button, string Label);
