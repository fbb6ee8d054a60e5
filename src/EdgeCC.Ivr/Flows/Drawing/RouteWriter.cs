using System.Globalization;
using System.Text;

namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>Lines between boxes: straight through the rows, curved between them.</summary>
internal sealed class RouteWriter
{
    /// <summary>How far a way from a box to itself goes out of it.</summary>
    public const double LoopReach = 24;

    /// <summary>Between two lines at one box, at most.</summary>
    private const double MostApart = 34;

    /// <summary>What an arrowhead keeps off the box.</summary>
    private const double Off = 1.5;

    private readonly Layout _layout;
    private readonly double _left;
    private readonly double _top;
    private readonly Dictionary<(Slot Box, Slot Next), double> _ports = [];

    public RouteWriter(Layout layout, double left, double top)
    {
        (_layout, _left, _top) = (layout, left, top);
        foreach (var box in layout.Slots.Where(slot => slot.IsBox))
        {
            SpreadPorts(box, box.Above);
            SpreadPorts(box, box.Below);
        }
    }

    public string PathOf(Route route)
    {
        var points = PointsOf(route);
        if (route.IsBack)
        {
            points.Reverse();
        }

        var path = new StringBuilder();
        Add(path, "M", points[0]);
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (Math.Abs(from.X - to.X) < 0.1)
            {
                Add(path, "L", to);
            }
            else
            {
                var middle = (from.Y + to.Y) / 2;
                Add(path, "C", (from.X, middle), (to.X, middle), to);
            }
        }

        return path.ToString().TrimEnd();
    }

    /// <summary>A way from a box to itself, on its right.</summary>
    public string LoopOf(Slot box, double height)
    {
        var right = _left + box.X + (SketchBox.Width / 2);
        var (top, bottom) = (MiddleOf(box) - (height / 4), MiddleOf(box) + (height / 4));
        var path = new StringBuilder();
        Add(path, "M", (right, top));
        Add(path, "C", (right + (LoopReach * 1.6), top), (right + (LoopReach * 1.6), bottom), (right + Off, bottom));
        return path.ToString().TrimEnd();
    }

    /// <summary>Where it goes, from above: out of the upper box, through the rows, into the lower.</summary>
    private List<(double X, double Y)> PointsOf(Route route)
    {
        var (upper, lower) = (route.Slots[0], route.Slots[^1]);
        var (from, to) = (_left + _ports[(upper, route.Slots[1])], _left + _ports[(lower, route.Slots[^2])]);
        var (begin, end) = (MiddleOf(upper) + (upper.Height / 2), MiddleOf(lower) - (lower.Height / 2));
        begin += route.IsBack ? Off : 0;
        end -= route.IsBack ? 0 : Off;
        var points = new List<(double X, double Y)> { (from, begin) };
        Through(points, from, Math.Max(begin, _top + _layout.Rows[upper.Row].Bottom));
        foreach (var slot in route.Slots.Skip(1).SkipLast(1))
        {
            points.Add((_left + slot.X, _top + _layout.Rows[slot.Row].Top));
            points.Add((_left + slot.X, _top + _layout.Rows[slot.Row].Bottom));
        }

        points.Add((to, Math.Min(end, _top + _layout.Rows[lower.Row].Top)));
        Through(points, to, end);
        return points;
    }

    private static void Through(List<(double X, double Y)> points, double x, double y)
    {
        if (y > points[^1].Y + 0.1)
        {
            points.Add((x, y));
        }
    }

    private double MiddleOf(Slot slot) => _top + ((_layout.Rows[slot.Row].Top + _layout.Rows[slot.Row].Bottom) / 2);

    private void SpreadPorts(Slot box, List<Slot> others)
    {
        var apart = Math.Min(MostApart, (SketchBox.Width - 48) / Math.Max(1, others.Count));
        foreach (var (other, place) in others.OrderBy(other => other.X).Select((other, place) => (other, place)))
        {
            _ports[(box, other)] = box.X + ((place - ((others.Count - 1) / 2.0)) * apart);
        }
    }

    private static void Add(StringBuilder path, string command, params ReadOnlySpan<(double X, double Y)> points)
    {
        path.Append(command).Append(' ');
        foreach (var (x, y) in points)
        {
            path.Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#} ");
        }
    }
}
