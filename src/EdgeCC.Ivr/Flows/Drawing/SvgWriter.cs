using System.Globalization;
using System.Xml.Linq;

namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>Writes a sketch that has its places as SVG.</summary>
internal sealed class SvgWriter(FlowModel flow, FlowSketch sketch, Layout layout)
{
    private const double Margin = 36;
    private const double HeaderHeight = 74;
    private const double StartHeight = 34;
    private const double LegendHeight = 46;
    private const double LegendStep = 26;

    /// <summary>Nothing is narrower: the legend has to fit.</summary>
    private const double LeastWidth = 420;

    private const string Style = """

        text { font-family: "Inter", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; fill: #1f2933; }
        .middle { text-anchor: middle; }
        .name { font-size: 22px; font-weight: 700; }
        .about { font-size: 12px; fill: #66727f; }
        .head { font-size: 10.5px; letter-spacing: .2px; }
        .title { font-size: 13.5px; font-weight: 600; }
        .words { font-size: 11.5px; fill: #52606d; }
        .label { font-size: 10.5px; fill: #334155; }
        .way { fill: none; stroke: #8795a5; stroke-width: 1.4; }
        .back { stroke: #b9770e; stroke-dasharray: 5 4; }
        .plate { fill: #ffffff; stroke: #d5dbe1; stroke-width: 1; }

        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private double Width => Math.Max(LeastWidth, layout.Width) + (2 * Margin);

    /// <summary>What the picture is moved by so that it stands in the middle.</summary>
    private double Left => (Width - layout.Width) / 2;

    private static double Top => HeaderHeight + StartHeight;

    public string Write()
    {
        var shapes = new ShapeWriter(Svg);
        var lines = new RouteWriter(layout, Left, Top);
        var legend = sketch.Boxes.Select(box => box.Look).Distinct().ToArray();
        var height = Top + layout.Height + LegendHeight + Margin;
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width:0.#} {height:0.#}")),
            new XAttribute("width", Round(Width)),
            new XAttribute("height", Round(height)),
            new XElement(Svg + "title", SketchText.Clean(flow.Id.Value)),
            new XElement(Svg + "style", Style),
            new XElement(Svg + "defs", Arrow("ahead", "#8795a5"), Arrow("back", "#b9770e")),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#ffffff")),
            Header(),
            Start(),
            layout.Routes.Select(route => Line(lines.PathOf(route), route.Way, route.IsBack)),
            Loops().Select(way => Line(lines.LoopOf(layout[way.From], sketch.Boxes[way.From].Height), way, isBack: false)),
            sketch.Boxes.Select((box, i) => Box(box, layout[i], shapes)),
            layout.Routes.Select(route => Label(route.Way, Left + route.Label.X, Top + MiddleOf(route.Label))),
            Loops().Select(LoopLabel),
            Legend(legend, shapes, height - LegendHeight));
        return picture.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private IEnumerable<SketchWay> Loops() => sketch.Ways.Where(way => way.From == way.To);

    private double MiddleOf(Slot slot) => (layout.Rows[slot.Row].Top + layout.Rows[slot.Row].Bottom) / 2;

    private XElement[] Header() =>
    [
        Text("name", Margin, 40, SketchText.Clean(flow.Id.Value), middle: false),
        Text("about", Margin, 60, SketchText.Clean(About()), middle: false),
    ];

    private string About()
    {
        var words = $"{sketch.Boxes.Length} nodes, {sketch.Ways.Length} ways";
        return flow.Language.Length > 0 ? $"{words}, language {flow.Language}" : words;
    }

    private XElement[] Start()
    {
        var (x, top) = (Left + layout[sketch.Start].X, Top + layout.Rows[0].Top + BoxTop(sketch.Start));
        return
        [
            new XElement(Svg + "circle", At("cx", x), At("cy", HeaderHeight + 6), new XAttribute("r", 6), new XAttribute("fill", "#1f2933")),
            new XElement(
                Svg + "path",
                new XAttribute("class", "way"),
                new XAttribute("d", string.Create(CultureInfo.InvariantCulture, $"M {x:0.#} {HeaderHeight + 12:0.#} V {top:0.#}")),
                new XAttribute("marker-end", "url(#ahead)")),
        ];
    }

    private XElement Box(SketchBox box, Slot slot, ShapeWriter shapes)
    {
        var (x, y) = (Left + slot.X - (SketchBox.Width / 2), Top + MiddleOf(slot) - (box.Height / 2));
        var group = new XElement(
            Svg + "g",
            new XAttribute("class", "node"),
            new XElement(Svg + "title", SketchText.Clean(box.Name)),
            shapes.Write(box.Look, x, y, SketchBox.Width, box.Height),
            Texts(box, x + (SketchBox.Width / 2), y + SketchBox.Margin));
        return box.Link is null
            ? group
            : new XElement(Svg + "a", new XAttribute("href", Uri.EscapeDataString(SketchText.Clean(box.Link)) + ".svg"), group);
    }

    private static IEnumerable<XElement> Texts(SketchBox box, double x, double top)
    {
        var y = top;
        foreach (var line in box.Head)
        {
            yield return Text("head", x, (y += SketchBox.HeadHeight) - 4, line, new XAttribute("style", $"fill: {box.Look.Ink}"));
        }

        foreach (var line in box.Title)
        {
            yield return Text("title", x, (y += SketchBox.TitleHeight) - 4, line);
        }

        y += 3;
        foreach (var line in box.Words)
        {
            yield return Text("words", x, (y += SketchBox.WordsHeight) - 3, line);
        }
    }

    private XElement Line(string path, SketchWay way, bool isBack) => new(
        Svg + "path",
        new XAttribute("class", isBack ? "way back" : "way"),
        new XAttribute("data-from", SketchText.Clean(sketch.Boxes[way.From].Name)),
        new XAttribute("data-to", SketchText.Clean(sketch.Boxes[way.To].Name)),
        new XAttribute("d", path),
        new XAttribute("marker-end", isBack ? "url(#back)" : "url(#ahead)"),
        new XElement(Svg + "title", SketchText.Clean(string.Join(", ", way.Names))));

    private XElement LoopLabel(SketchWay way)
    {
        var x = Left + layout[way.From].X + (SketchBox.Width / 2) + RouteWriter.LoopReach + (way.LabelWidth / 2);
        return new XElement(Svg + "g", Label(way, x, Top + MiddleOf(layout[way.From])));
    }

    private static IEnumerable<XElement> Label(SketchWay way, double x, double middle)
    {
        if (way.Label.IsEmpty)
        {
            yield break;
        }

        var (width, height) = (way.LabelWidth, way.LabelHeight);
        yield return new XElement(
            Svg + "rect",
            new XAttribute("class", "plate"),
            At("x", x - (width / 2)),
            At("y", middle - (height / 2)),
            At("width", width),
            At("height", height),
            new XAttribute("rx", 7));
        var y = middle - (height / 2) + 2.5;
        foreach (var line in way.Label)
        {
            yield return Text("label", x, (y += SketchWay.LineHeight) - 3.2, line);
        }
    }

    private static IEnumerable<XElement> Legend(IEnumerable<NodeLook> looks, ShapeWriter shapes, double y)
    {
        var x = Margin;
        foreach (var look in looks)
        {
            yield return new XElement(Svg + "g", shapes.Write(look, x, y, LegendStep, 16), Text("about", x + LegendStep + 7, y + 12, look.Meaning, middle: false));
            x += LegendStep + 25 + SketchText.WidthOf(look.Meaning, 12);
        }
    }

    private double BoxTop(int box) =>
        ((layout.Rows[layout[box].Row].Bottom - layout.Rows[layout[box].Row].Top) - sketch.Boxes[box].Height) / 2;

    private static XElement Arrow(string id, string colour) => new(
        Svg + "marker",
        new XAttribute("id", id),
        new XAttribute("viewBox", "0 0 10 10"),
        new XAttribute("refX", "9"),
        new XAttribute("refY", "5"),
        new XAttribute("markerWidth", "6.5"),
        new XAttribute("markerHeight", "6.5"),
        new XAttribute("orient", "auto"),
        new XElement(Svg + "path", new XAttribute("d", "M 0 1 L 10 5 L 0 9 z"), new XAttribute("fill", colour)));

    private static XElement Text(string style, double x, double y, string text, params XAttribute[] more) =>
        Text(style, x, y, text, middle: true, more);

    private static XElement Text(string style, double x, double y, string text, bool middle, params XAttribute[] more) => new(
        Svg + "text", new XAttribute("class", middle ? $"{style} middle" : style), At("x", x), At("y", y), more, text);

    private static XAttribute At(string name, double value) => new(name, Round(value));

    private static string Round(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
