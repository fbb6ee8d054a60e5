using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The board shown for its own sake and for a while: all of it, so that the box is found, or one part, so that somebody sees
/// whether it works. While it lasts it goes before what queues have to say.
/// </summary>
internal sealed class BoardTrial
{
    /// <summary>How long the box shows where it is.</summary>
    internal static readonly TimeSpan IdentifyFor = TimeSpan.FromSeconds(30);

    /// <summary>How long a part shows itself: whoever tries it stands before it.</summary>
    internal static readonly TimeSpan TryFor = TimeSpan.FromSeconds(20);

    // Dots to the right of the last whole place; what does not fit is cut off.
    private const int Beyond = 2;

    private BoardPart? _part;
    private TimeSpan _until = TimeSpan.MinValue;

    /// <summary>The box shows where it is.</summary>
    public void Identify(TimeSpan now) => (_part, _until) = (null, now + IdentifyFor);

    /// <summary>One part shows itself; it ends whatever was shown before, null ends it without another.</summary>
    public void Try(BoardPart? part, TimeSpan now) => (_part, _until) = (part, part is null ? now : now + TryFor);

    /// <summary>True while it lasts.</summary>
    public bool IsOn(TimeSpan now) => now < _until;

    /// <summary>What a lamp shows.</summary>
    public LampSignal Lamp(LampId lamp) => _part switch
    {
        null => LampSignal.FastFlash,
        BoardPart.Lamp { Id: var id } when id == lamp => LampSignal.Steady,
        _ => LampSignal.Off,
    };

    /// <summary>What an output does.</summary>
    public LampSignal Output(OutputShape output) => _part switch
    {
        null when output.Function == OutputFunction.Buzzer => LampSignal.SlowFlash,
        BoardPart.Output { Id: var id } when id == output.Output => LampSignal.Steady,
        _ => LampSignal.Off,
    };

    /// <summary>
    /// What a display shows; null: what it shows in any case. The one that is tried is full, and every other second moved by a
    /// dot, so that those between two places are lit too.
    /// </summary>
    public DisplayFrame? Frame(DisplayShape display, TimeSpan now) => _part switch
    {
        null => null,
        BoardPart.Display { Id: var id } when id == display.Display => new DisplayFrame(
            [.. Enumerable.Repeat(new string(DisplayFrame.Full, display.Columns + Beyond), display.Rows)], Shift: (int)now.TotalSeconds % 2),
        _ => new DisplayFrame([], Brightness: 0),
    };
}
