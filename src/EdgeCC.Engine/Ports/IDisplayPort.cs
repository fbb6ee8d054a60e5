using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Ports;

/// <summary>The displays of the board.</summary>
public interface IDisplayPort
{
    /// <summary>The displays this board has.</summary>
    ImmutableArray<DisplayShape> Displays { get; }

    /// <summary>
    /// Shows this from now on. Never blocks: what could not be written is written later, and of several frames the newest.
    /// A display the board does not have is ignored.
    /// </summary>
    void Show(DisplayId display, DisplayFrame frame);
}

/// <summary>How much text a display has room for.</summary>
/// <param name="Display">Which.</param>
/// <param name="Columns">Characters in a line.</param>
/// <param name="Rows">Lines.</param>
public sealed record DisplayShape(DisplayId Display, int Columns, int Rows);

/// <summary>What a display shows: text, whatever it is made of.</summary>
/// <param name="Lines">From the top; what does not fit is cut off, letters a display has not are written with others.</param>
/// <param name="Brightness">0 (dark) to 15.</param>
/// <param name="Shift">How far the text is moved to the left, in sixths of a character; a display of characters moves by whole ones.</param>
public sealed record DisplayFrame(ImmutableArray<string> Lines, int Brightness = 15, int Shift = 0)
{
    /// <summary>The brightest.</summary>
    public const int Brightest = 15;

    /// <summary>A place with every dot and segment lit, on every display.</summary>
    public const char Full = '\u2588';

    public bool Equals(DisplayFrame? other) =>
        other is not null && Brightness == other.Brightness && Shift == other.Shift && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => HashCode.Combine(Lines.Length, Brightness, Shift);
}
