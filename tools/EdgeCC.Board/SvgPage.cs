using System.Security;
using System.Text;

namespace EdgeCC.Board;

/// <summary>An SVG document being written; lengths in px.</summary>
internal sealed class SvgPage(int width)
{
    private readonly StringBuilder _shapes = new();

    public void Text(
        int x, int y, string text, int size, bool bold = false, string anchor = "start", string colour = "#000") =>
        _shapes.Append(
            $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"bold\"" : "")}>{SecurityElement.Escape(text)}</text>\n");

    public void Box(int x, int y, int boxWidth, int height, string fill, bool dashed = false) =>
        _shapes.Append(
            $"<rect x=\"{x}\" y=\"{y}\" width=\"{boxWidth}\" height=\"{height}\" rx=\"3\" fill=\"{fill}\" stroke=\"#444\"{(dashed ? " stroke-dasharray=\"3 2\"" : "")}/>\n");

    public void Line(int x, int y, int toX, int toY) =>
        _shapes.Append($"<line x1=\"{x}\" y1=\"{y}\" x2=\"{toX}\" y2=\"{toY}\" stroke=\"#444\" stroke-width=\"1.5\"/>\n");

    /// <summary>A contact with its number; the first of a header is square, as its solder pad is.</summary>
    public void Dot(int x, int y, bool square, string number)
    {
        _shapes.Append(square
            ? $"<rect x=\"{x - 10}\" y=\"{y - 10}\" width=\"20\" height=\"20\" fill=\"#edf2f4\"/>\n"
            : $"<circle cx=\"{x}\" cy=\"{y}\" r=\"10\" fill=\"#edf2f4\"/>\n");
        Text(x, y + 4, number, size: 10, anchor: "middle");
    }

    /// <summary>The whole document.</summary>
    public string Close(int height) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{_shapes}</svg>\n";
}
