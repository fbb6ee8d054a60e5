using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Boards;

/// <summary>What is seen on a display.</summary>
/// <param name="Display">Which.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Look">What it is made of.</param>
/// <param name="Rows">
/// Rows of dots from the top, <c>#</c> lit and <c>.</c> dark; of <see cref="DisplayLook.Segments"/> one row, two hexadecimal
/// figures (DP A B C D E F G) a digit.
/// </param>
/// <param name="Brightness">0 (dark) to 15.</param>
public sealed record DisplayPicture(
    DisplayId Display, string Label, DisplayLook Look, ImmutableArray<string> Rows, int Brightness);

/// <summary>What a display is made of.</summary>
public enum DisplayLook
{
    /// <summary>Light-emitting diodes in rows and columns.</summary>
    Matrix,

    /// <summary>Seven segments and a point a digit.</summary>
    Segments,

    /// <summary>Liquid crystal: cells of 5 × 8 dots, with a gap between them.</summary>
    Lcd,

    /// <summary>Fine dots that glow by themselves.</summary>
    Oled,
}
