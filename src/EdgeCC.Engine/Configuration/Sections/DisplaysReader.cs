using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Engine.Displays;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>
/// What the displays show: <c>{ display: text, lines: ["{sales.waiting}"], brightness: [{ from: "08:00", level: 15 }] }</c>.
/// </summary>
internal static class DisplaysReader
{
    private const int MostLines = 8;
    private const int LongestLine = 200;
    private const int MostSteps = 24;

    public static ImmutableArray<DisplayLayout> Read(
        ConfigSection root, ImmutableArray<QueueModel> queues, string board, ConfigurationFolder folder)
    {
        var displays = folder.Displays.GetValueOrDefault(board);
        var known = queues.Select(queue => queue.Id).ToHashSet();
        var ids = new Identifiers("layout of a display", Identifiers.Id);
        return
        [
            .. root.Sections("displays").Select(section =>
            {
                var layout = new DisplayLayout(
                    new DisplayId(ids.Claim(section, "display")), ReadLines(section, known), ReadBrightness(section));
                if (layout.Display.Value.Length > 0 && displays?.Contains(layout.Display) == false)
                {
                    section.Note("display", $"the board \"{board}\" has no display \"{layout.Display}\"; it has: {List(displays)}");
                }

                section.End();
                return layout;
            }),
        ];
    }

    private static ImmutableArray<ImmutableArray<LinePiece>> ReadLines(ConfigSection section, IReadOnlySet<QueueId> queues)
    {
        var lines = section.Texts("lines");
        if (lines.Count is 0 or > MostLines || lines.Any(line => line.Length > LongestLine))
        {
            section.Note("lines", $"expected 1 to {MostLines} lines of up to {LongestLine} letters");
        }

        return [.. lines.Take(MostLines).Select(line => LineTemplate.Read(line, queues, problem => section.Note("lines", problem)))];
    }

    private static ImmutableArray<BrightnessStep> ReadBrightness(ConfigSection section)
    {
        var steps = ImmutableArray.CreateBuilder<BrightnessStep>();
        foreach (var step in section.Sections("brightness").Take(MostSteps))
        {
            var text = step.Text("from");
            if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && text.Length > 0)
            {
                step.Note("from", "expected a time of the day, such as 08:00");
            }

            steps.Add(new BrightnessStep(from, step.Number("level", 15, 0, 15)));
            step.End();
        }

        return [.. steps.OrderBy(step => step.From)];
    }

    private static string List(ImmutableHashSet<DisplayId> displays) =>
        string.Join(", ", displays.Select(display => display.Value).Order().DefaultIfEmpty("none"));
}
