namespace EdgeCC.Engine.Boards;

/// <summary>The colours lamps come in.</summary>
public enum LampColour
{
    Red,
    Amber,
    Green,
    Blue,
    White,
}
