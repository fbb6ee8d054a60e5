using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Displays;

/// <summary>What a display shows.</summary>
/// <param name="Display">Which.</param>
/// <param name="Lines">Its lines from the top, piece by piece.</param>
/// <param name="Brightness">How bright from when on, in the order of the day; empty is always brightest.</param>
public sealed record DisplayLayout(
    DisplayId Display, ImmutableArray<ImmutableArray<LinePiece>> Lines, ImmutableArray<BrightnessStep> Brightness)
{
    /// <summary>True when a line of it has the LOCAL sign.</summary>
    public bool SaysLocal { get; } = Lines.Any(line => line.Contains(new LinePiece.Local()));
}

/// <summary>From a time of the day on a display is this bright.</summary>
/// <param name="From">The branch's local time.</param>
/// <param name="Level">0 (dark) to 15.</param>
public sealed record BrightnessStep(TimeOnly From, int Level);

/// <summary>A piece of a line.</summary>
public abstract record LinePiece
{
    private LinePiece()
    {
    }

    /// <summary>Words as they stand.</summary>
    public sealed record Words(string Text) : LinePiece;

    /// <summary>The branch's name.</summary>
    public sealed record Branch : LinePiece;

    /// <summary>The branch's local time, <c>14:05</c>.</summary>
    public sealed record Time : LinePiece;

    /// <summary>LOCAL while the link to the platform is lost; otherwise nothing.</summary>
    public sealed record Local : LinePiece;

    /// <summary>A queue's figure.</summary>
    /// <param name="Queue">Whose.</param>
    /// <param name="Kind">Which.</param>
    /// <param name="Limit">At this (calls, seconds, percent) an exclamation mark follows; a service level is judged downwards. Null: never.</param>
    /// <param name="Width">Spaces fill it up to this many characters from the left.</param>
    public sealed record Figure(QueueId Queue, QueueFigure Kind, int? Limit, int Width) : LinePiece;
}

/// <summary>The figures of a queue that fit on a small display.</summary>
public enum QueueFigure
{
    /// <summary>The queue's name.</summary>
    Name,

    /// <summary>How many wait.</summary>
    Waiting,

    /// <summary>The longest wait, <c>1:05</c>.</summary>
    Oldest,

    /// <summary>The service level of today, percent; <c>-</c> before the first.</summary>
    Level,

    /// <summary>Agents who could be offered something.</summary>
    Ready,
}
