using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Displays;

/// <summary>
/// A line as it is written: <c>Sales {sales.waiting!5:3} {sales.oldest}</c>. In braces stands <c>branch</c>, <c>time</c>, <c>local</c>, or
/// a queue and one of its figures; <c>!5</c> marks it from 5 on, <c>:3</c> fills it up to 3 characters.
/// </summary>
public static partial class LineTemplate
{
    private static readonly Dictionary<string, QueueFigure> Figures =
        Enum.GetValues<QueueFigure>().ToDictionary(figure => figure.ToString().ToLowerInvariant());

    private static readonly string Known = $"branch, time, local, or QUEUE.{string.Join(", QUEUE.", Figures.Keys)}";

    /// <summary>Reads a line. Every piece that means nothing is told to <paramref name="note"/> and left out.</summary>
    public static ImmutableArray<LinePiece> Read(string line, IReadOnlySet<QueueId> queues, Action<string> note)
    {
        var pieces = ImmutableArray.CreateBuilder<LinePiece>();
        var at = 0;
        foreach (Match braces in Braces().Matches(line))
        {
            pieces.Add(new LinePiece.Words(line[at..braces.Index]));
            at = braces.Index + braces.Length;
            if (Piece(braces, queues) is { } piece)
            {
                pieces.Add(piece);
            }
            else
            {
                note($"{braces.Value} is not known; known: {Known}, with queues {string.Join(", ", queues.Select(queue => queue.Value).Order())}");
            }
        }

        pieces.Add(new LinePiece.Words(line[at..]));
        return [.. pieces.Where(piece => piece is not LinePiece.Words { Text: "" })];
    }

    private static LinePiece? Piece(Match braces, IReadOnlySet<QueueId> queues)
    {
        var queue = new QueueId(braces.Groups["what"].Value);
        return braces.Groups["figure"] is { Success: true } figure
            ? queues.Contains(queue) && Figures.TryGetValue(figure.Value, out var kind)
                ? new LinePiece.Figure(queue, kind, Number(braces.Groups["limit"]), Number(braces.Groups["width"]) ?? 0)
                : null
            : queue.Value switch
            {
                "branch" => new LinePiece.Branch(),
                "time" => new LinePiece.Time(),
                "local" => new LinePiece.Local(),
                _ => null,
            };
    }

    private static int? Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;

    // What does not match the inner shape is caught by the last alternative, so that it is told and not shown.
    [GeneratedRegex(@"\{(?:(?<what>[a-z0-9-]+)(?:\.(?<figure>[a-z]+)(?:!(?<limit>[0-9]{1,5}))?(?::(?<width>[0-9]{1,2}))?)?|[^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
