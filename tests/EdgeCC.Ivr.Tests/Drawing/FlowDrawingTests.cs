using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using EdgeCC.Ivr.Flows;
using EdgeCC.Ivr.Flows.Drawing;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Tests.Drawing;

public sealed class FlowDrawingTests
{
    /// <summary>What adding up may be off by.</summary>
    private const double Hair = 0.001;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_node_and_every_exit_of_any_flow_is_in_a_picture_that_is_xml() => Graphs.Sample(
        flow =>
        {
            var picture = XDocument.Parse(FlowDrawing.Draw(flow)).Root!;

            var lines = picture.Descendants(Svg + "path").Where(path => path.Attribute("data-from") is not null).ToArray();
            Assert.Equal(
                flow.Nodes.SelectMany(node => node.LeadsTo.Select(way => (node.Name, way.To, way.When))).Order(),
                lines.SelectMany(line => line.Element(Svg + "title")!.Value.Split(", ")
                    .Select(when => (line.Attribute("data-from")!.Value, line.Attribute("data-to")!.Value, when))).Order());
            Assert.Equal(
                flow.Nodes.Select(node => node.Name).Order(),
                picture.Descendants(Svg + "g").Where(group => group.Attribute("class")?.Value == "node")
                    .Select(group => group.Element(Svg + "title")!.Value).Order());
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void No_box_label_or_line_lies_on_another() => Graphs.Sample(
        flow =>
        {
            var layout = Layout.Of(FlowSketch.Of(flow));
            foreach (var row in layout.Slots.GroupBy(slot => slot.Row))
            {
                var placed = row.OrderBy(slot => slot.X).ToArray();
                Assert.All(
                    placed.Zip(placed.Skip(1)),
                    pair => Assert.True(
                        pair.First.X + (pair.First.Width / 2) <= pair.Second.X - (pair.Second.Width / 2) + Hair,
                        $"{pair.First.X} ± {pair.First.Width / 2}, {pair.Second.X} ± {pair.Second.Width / 2} in row {row.Key}"));
                Assert.All(row, slot => Assert.True(slot.Height <= layout.Rows[slot.Row].Bottom - layout.Rows[slot.Row].Top + Hair));
            }

            Assert.All(layout.Rows.Zip(layout.Rows.Skip(1)), pair => Assert.True(pair.First.Bottom < pair.Second.Top));
            Assert.All(layout.Routes, route => Assert.Equal(
                Enumerable.Range(route.Slots[0].Row, route.Slots.Length), route.Slots.Select(slot => slot.Row)));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Lines_stay_within_the_picture_and_so_do_boxes() => Graphs.Sample(
        flow =>
        {
            var picture = XDocument.Parse(FlowDrawing.Draw(flow)).Root!;
            var width = Number(picture, "width");
            foreach (var box in picture.Descendants(Svg + "rect").Where(rect => rect.Attribute("x") is not null))
            {
                Assert.InRange(Number(box, "x"), 0, width - Number(box, "width"));
            }
        },
        iter: 50,
        threads: 1);

    [Fact]
    public void The_same_flow_gives_the_same_picture()
    {
        Assert.Equal(FlowDrawing.Draw(Written.Flow(BranchFlow.Branch)), FlowDrawing.Draw(Written.Flow(BranchFlow.Branch)));
    }

    [Fact]
    public void A_flow_of_every_kind_of_node_is_drawn_with_its_texts()
    {
        foreach (var flow in Enumerable.Range(1, 200).Select(RandomFlow.From).OfType<FlowModel>())
        {
            var picture = XDocument.Parse(FlowDrawing.Draw(flow));
            Assert.DoesNotContain(picture.Descendants(Svg + "text"), text => text.Value.EndsWith("Node", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_flow_inside_is_a_link_and_a_way_back_to_itself_a_loop()
    {
        var picture = FlowDrawing.Draw(Written.Flow("""
            language: en
            start: menu
            nodes:
              menu: { menu: Press., choices: { "1": { name: again, next: menu } }, no-choice: inner }
              inner: { flow: inner, next: end }
              end: { end: self-service }
            """));

        Assert.Contains("<a href=\"inner.svg\">", picture);
        Assert.Contains("data-from=\"menu\" data-to=\"menu\"", picture);
        Assert.Contains(">1 again</text>", picture);
    }

    [Fact]
    public void Long_texts_are_folded_and_cut_and_what_is_no_xml_is_left_out()
    {
        var folded = SketchText.Fold($"an{'\u0001'}d {new string('w', 200)} {'\ud800'} <&> \U0001F600", SketchText.Words, 100, 3);

        Assert.Equal(3, folded.Length);
        Assert.EndsWith("…", folded[^1], StringComparison.Ordinal);
        Assert.Equal("an\uFFFDd", folded[0]);
        Assert.All(folded, line => Assert.True(SketchText.WidthOf(line.TrimEnd('…'), SketchText.Words) <= 100));
        Assert.Equal("x\uFFFD\U0001F600", SketchText.Clean("x\ud800\U0001F600"));
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Nodes that lead anywhere, themselves and what nobody comes to among them.</summary>
    private static Gen<FlowModel> Graphs =>
        from count in Gen.Int[1, 40]
        from ways in Gen.Int[0, count - 1].Array[0, 4].Array[count]
        select new FlowModel(new FlowId("random"), "n0", ways.Select((to, at) => new AnyNode($"n{at}", [.. to])));

    /// <summary>A node with any ways out.</summary>
    private sealed record AnyNode(string Name, ImmutableArray<int> To) : FlowNode(Name)
    {
        public override IEnumerable<FlowWay> LeadsTo => To.Select((to, at) => new FlowWay($"exit-{at}", $"n{to}"));

        public override IEnumerable<Prompt> Prompts => [new Prompt.Spoken(string.Join(' ', Enumerable.Repeat("words", To.Sum())), "en")];

        internal override string? Enter(FlowVisit visit) => null;
    }
}
