using System.Collections.Immutable;

namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>Gives every box a row and every way its slots. Boxes have the even rows, labels the odd.</summary>
internal sealed class Layering
{
    private const double LineWidth = 14;

    /// <summary>What a way from a box to itself needs on each side of it, beside its label.</summary>
    private const double LoopWidth = 30;

    private readonly FlowSketch _sketch;
    private readonly ILookup<int, SketchWay> _ways;
    private readonly HashSet<SketchWay> _back = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> _finished = [];

    public Layering(FlowSketch sketch)
    {
        _sketch = sketch;
        _ways = sketch.Ways.Where(way => way.From != way.To).ToLookup(way => way.From);
    }

    public (List<Slot> Slots, List<Route> Routes) Run()
    {
        FindBackWays();
        var slots = new List<Slot>();
        var rows = RowsOfBoxes();
        for (var box = 0; box < rows.Length; box++)
        {
            slots.Add(new Slot(2 * rows[box], WidthOf(box), _sketch.Boxes[box].Height, isBox: true));
        }

        // In the order in which boxes are come to: rows are in a good order before anything is swapped.
        var routes = Enumerable.Reverse(_finished).SelectMany(box => _ways[box]).Select(way => Lay(way, slots)).ToList();
        return (slots, routes);
    }

    private double WidthOf(int box)
    {
        var loop = _sketch.Ways.FirstOrDefault(way => way.From == box && way.To == box);
        return SketchBox.Width + (loop is null ? 0 : 2 * (LoopWidth + loop.LabelWidth));
    }

    private Route Lay(SketchWay way, List<Slot> slots)
    {
        var isBack = _back.Contains(way);
        var (upper, lower) = isBack ? (slots[way.To], slots[way.From]) : (slots[way.From], slots[way.To]);
        var labelRow = isBack ? lower.Row - 1 : upper.Row + 1;
        var route = ImmutableArray.CreateBuilder<Slot>();
        route.Add(upper);
        for (var row = upper.Row + 1; row < lower.Row; row++)
        {
            route.Add(row == labelRow
                ? new Slot(row, Math.Max(LineWidth, way.LabelWidth), way.LabelHeight, isBox: false)
                : new Slot(row, LineWidth, 0, isBox: false));
        }

        route.Add(lower);
        slots.AddRange(route.Skip(1).SkipLast(1));
        foreach (var (above, below) in route.Zip(route.Skip(1)))
        {
            above.Below.Add(below);
            below.Above.Add(above);
        }

        return new Route(way, isBack, route.ToImmutable(), route[labelRow - upper.Row]);
    }

    /// <summary>The longest way from the start, in boxes. Where a way leads back to lies above anyway: it was come by from there.</summary>
    private int[] RowsOfBoxes()
    {
        var rows = new int[_sketch.Boxes.Length];
        foreach (var way in Enumerable.Reverse(_finished).SelectMany(box => _ways[box]).Where(way => !_back.Contains(way)))
        {
            rows[way.To] = Math.Max(rows[way.To], rows[way.From] + 1);
        }

        return rows;
    }

    /// <summary>Goes through the flow depth first; a way to a box that is not finished yet leads back.</summary>
    private void FindBackWays()
    {
        var seen = new HashSet<int>();
        var open = new HashSet<int>();
        foreach (var root in Enumerable.Range(0, _sketch.Boxes.Length).Prepend(_sketch.Start).Where(seen.Add))
        {
            var path = new Stack<(int Box, IEnumerator<SketchWay> Ways)>([(root, _ways[root].GetEnumerator())]);
            open.Add(root);
            while (path.TryPeek(out var at))
            {
                if (!at.Ways.MoveNext())
                {
                    open.Remove(path.Pop().Box);
                    _finished.Add(at.Box);
                }
                else if (open.Contains(at.Ways.Current.To))
                {
                    _back.Add(at.Ways.Current);
                }
                else if (seen.Add(at.Ways.Current.To))
                {
                    path.Push((at.Ways.Current.To, _ways[at.Ways.Current.To].GetEnumerator()));
                    open.Add(at.Ways.Current.To);
                }
            }
        }
    }
}
