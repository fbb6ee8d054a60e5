using System.Globalization;
using System.Xml.Linq;

namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>The shapes of nodes.</summary>
internal sealed class ShapeWriter(XNamespace svg)
{
    private const double Corner = 10;
    private const double Bar = 6;

    /// <summary>A shape of this size, its left upper corner at a place.</summary>
    public IEnumerable<XElement> Write(NodeLook look, double x, double y, double width, double height)
    {
        // Small, in the legend, everything about it is smaller.
        var corner = Math.Min(Corner, height / 3);
        var bar = Math.Min(Bar, width / 8);
        return look.Shape switch
        {
            NodeShape.Rounded => [Rectangle(look, x, y, width, height, corner)],
            NodeShape.Pill => [Rectangle(look, x, y, width, height, height / 2)],
            NodeShape.Barred => [Rectangle(look, x, y, width, height, 3), Strip(look, x, y, bar, height)],
            NodeShape.Nested =>
            [
                Rectangle(look, x, y, width, height, 3), Strip(look, x + bar, y, 1.4, height), Strip(look, x + width - bar, y, 1.4, height),
            ],
            _ => [Polygon(look, Corners(look.Shape, width, height, corner).Select(point => (x + point.X, y + point.Y)))],
        };
    }

    private static IEnumerable<(double X, double Y)> Corners(NodeShape shape, double width, double height, double corner) => shape switch
    {
        NodeShape.Chamfered =>
        [
            (corner, 0), (width - corner, 0), (width, corner), (width, height - corner),
            (width - corner, height), (corner, height), (0, height - corner), (0, corner),
        ],
        NodeShape.Pointed =>
            [(corner * 1.4, 0), (width - (corner * 1.4), 0), (width, height / 2), (width - (corner * 1.4), height), (corner * 1.4, height), (0, height / 2)],
        _ => [(corner * 1.4, 0), (width, 0), (width - (corner * 1.4), height), (0, height)],
    };

    private XElement Rectangle(NodeLook look, double x, double y, double width, double height, double radius) => new(
        svg + "rect", At("x", x), At("y", y), At("width", width), At("height", height), At("rx", radius), Paint(look));

    private XElement Strip(NodeLook look, double x, double y, double width, double height) => new(
        svg + "rect", At("x", x), At("y", y), At("width", width), At("height", height), new XAttribute("fill", look.Ink));

    private XElement Polygon(NodeLook look, IEnumerable<(double X, double Y)> points) => new(
        svg + "polygon",
        new XAttribute("points", string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")))),
        Paint(look));

    private static XAttribute[] Paint(NodeLook look) =>
        [new("fill", look.Paper), new("stroke", look.Ink), new("stroke-width", "1.4"), new("stroke-linejoin", "round")];

    private static XAttribute At(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));
}
