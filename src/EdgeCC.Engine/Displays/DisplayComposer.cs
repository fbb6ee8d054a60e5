using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Engine.Access;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Engine.Displays;

/// <summary>Fills layouts with figures.</summary>
public static class DisplayComposer
{
    private const string Local = "LOCAL";
    private const string Claim = "Claim code:";
    private const int Gap = 3;
    private const int StepsOfACharacter = 6;

    /// <summary>What a display shows now. A line too long for it runs through, a character a second.</summary>
    /// <param name="layout">What to show.</param>
    /// <param name="shape">The room there is.</param>
    /// <param name="board">The figures.</param>
    /// <param name="zone">The branch's time zone.</param>
    /// <param name="uptime">The clock of what runs through.</param>
    public static DisplayFrame Compose(
        DisplayLayout layout, DisplayShape shape, BoardSnapshot board, TimeZoneInfo zone, TimeSpan uptime)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(board.At, zone).DateTime);
        var brightness = Brightness(layout.Brightness, time);
        ImmutableArray<string> lines = [.. layout.Lines.Take(shape.Rows).Select(line =>
            string.Concat(line.Select(piece => Text(piece, board, time))))];
        if (IsLocal(board) && !layout.SaysLocal)
        {
            lines = WithSign(lines, shape);
        }

        if (shape.Rows == 1 && lines is [var only] && only.Length > shape.Columns)
        {
            // A single line moves dot by dot where the display can.
            var round = (only.Length + Gap) * StepsOfACharacter;
            return new DisplayFrame(
                [$"{only}{new string(' ', Gap)}{only}"], brightness, (int)(uptime.TotalSeconds * StepsOfACharacter % round));
        }

        return new DisplayFrame([.. lines.Select(line => Turned(line, shape.Columns, uptime))], brightness);
    }

    /// <summary>A claim code under its name; null where there is no room for both.</summary>
    public static DisplayFrame? Compose(ClaimCode code, DisplayShape shape) =>
        shape.Rows > 1 && shape.Columns >= code.ToString().Length ? new DisplayFrame([Claim, code.ToString()]) : null;

    private static bool IsLocal(BoardSnapshot board) => board.Uplink is { Configured: true, Up: false };

    // Nobody must take old figures of the platform for new ones, whatever the layout forgot: the sign ends the last line.
    private static ImmutableArray<string> WithSign(ImmutableArray<string> lines, DisplayShape shape)
    {
        if (shape.Rows == 1)
        {
            return [$"{Local} {string.Concat(lines)}"];
        }

        var last = lines.Length == shape.Rows ? lines[^1] : "";
        var kept = last.PadRight(shape.Columns)[..Math.Max(0, shape.Columns - Local.Length - 1)];
        return [.. lines.Take(shape.Rows - 1), $"{kept} {Local}"];
    }

    private static string Turned(string line, int columns, TimeSpan uptime)
    {
        if (line.Length <= columns)
        {
            return line;
        }

        var round = line + new string(' ', Gap);
        var start = (int)(uptime.TotalSeconds % round.Length);
        return (round + round).Substring(start, columns);
    }

    private static int Brightness(ImmutableArray<BrightnessStep> steps, TimeOnly time) =>
        steps.IsEmpty
            ? DisplayFrame.Brightest
            : (steps.LastOrDefault(step => step.From <= time) ?? steps[^1]).Level;

    private static string Text(LinePiece piece, BoardSnapshot board, TimeOnly time) => piece switch
    {
        LinePiece.Words words => words.Text,
        LinePiece.Branch => board.Branch,
        LinePiece.Time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        LinePiece.Local => IsLocal(board) ? Local : "",
        LinePiece.Figure figure when board.Routing.Queues.FirstOrDefault(queue => queue.Queue == figure.Queue) is { } queue =>
            $"{Figure(figure.Kind, queue)}{(IsMarked(figure, queue) ? "!" : "")}".PadLeft(figure.Width),
        _ => "",
    };

    private static string Figure(QueueFigure kind, QueueSnapshot queue) => kind switch
    {
        QueueFigure.Waiting => $"{queue.Waiting}",
        QueueFigure.Ready => $"{queue.Ready}",
        QueueFigure.Oldest => string.Create(CultureInfo.InvariantCulture, $"{(int)queue.LongestWait.TotalMinutes}:{queue.LongestWait.Seconds:00}"),
        QueueFigure.Level => queue.ServiceLevel is { } level ? string.Create(CultureInfo.InvariantCulture, $"{level * 100:0}%") : "-",
        _ => queue.Name,
    };

    private static bool IsMarked(LinePiece.Figure figure, QueueSnapshot queue) => figure.Limit is { } limit && figure.Kind switch
    {
        QueueFigure.Waiting => queue.Waiting >= limit,
        QueueFigure.Oldest => queue.LongestWait.TotalSeconds >= limit,
        QueueFigure.Level => queue.ServiceLevel * 100 <= limit,
        QueueFigure.Ready => queue.Ready <= limit,
        _ => false,
    };
}
