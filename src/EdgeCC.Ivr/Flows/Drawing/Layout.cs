using System.Collections.Immutable;

namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>
/// Where everything lies: rows of boxes with rows of labels between them (Sugiyama, Tagawa, Toda 1981). A way that goes
/// over several rows has a slot in each, so that no line crosses a box and no label lies on another; ways that lead back
/// are laid out as if they led on. Distances in pixels.
/// </summary>
/// <param name="Slots">Everything that has a place.</param>
/// <param name="Routes">The ways, but for those from a box to itself.</param>
/// <param name="Rows">Top and bottom of each row.</param>
internal sealed record Layout(
    ImmutableArray<Slot> Slots, ImmutableArray<Route> Routes, ImmutableArray<(double Top, double Bottom)> Rows)
{
    /// <summary>Between a row of boxes and one of labels at least.</summary>
    private const double RowGap = 24;

    /// <summary>What is added where lines go far to the side, lest they lie on one another; a share of how far, and the most.</summary>
    private const double SlopeShare = 0.06;
    private const double MostSlope = 40;

    /// <summary>What a row of labels is high at least.</summary>
    private const double LeastRow = 10;

    public double Width => Slots.Max(slot => slot.X + (slot.Width / 2));

    public double Height => Rows[^1].Bottom;

    public static Layout Of(FlowSketch sketch)
    {
        var (slots, routes) = new Layering(sketch).Run();
        var rows = slots.GroupBy(slot => slot.Row).OrderBy(row => row.Key).Select(row => row.ToArray()).ToArray();
        Crossings.Reduce(rows);
        Placement.Place(rows);
        Straightening.Straighten(rows, routes);
        MoveToLeft(slots);
        return new Layout([.. slots], [.. routes], HeightsOf(rows));
    }

    public Slot this[int box] => Slots[box];

    private static void MoveToLeft(List<Slot> slots)
    {
        var left = slots.Min(slot => slot.X - (slot.Width / 2));
        slots.ForEach(slot => slot.X -= left);
    }

    private static double SlopeOf(Slot[] row) => row
        .SelectMany(slot => slot.Below.Select(below => Math.Abs(below.X - slot.X) * SlopeShare))
        .Append(0)
        .Max(slope => Math.Min(slope, MostSlope));

    private static ImmutableArray<(double, double)> HeightsOf(Slot[][] rows)
    {
        var heights = ImmutableArray.CreateBuilder<(double, double)>();
        var top = 0.0;
        foreach (var row in rows)
        {
            var bottom = top + Math.Max(LeastRow, row.Max(slot => slot.Height));
            heights.Add((top, bottom));
            top = bottom + RowGap + SlopeOf(row);
        }

        return heights.ToImmutable();
    }
}

/// <summary>A place in a row: a box, a label, or a line on its way.</summary>
internal sealed class Slot(int row, double width, double height, bool isBox)
{
    public int Row { get; } = row;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public bool IsBox { get; } = isBox;

    /// <summary>From the left, in its row.</summary>
    public int Place { get; set; }

    /// <summary>Its middle.</summary>
    public double X { get; set; }

    /// <summary>What it is connected with in the rows above and below.</summary>
    public List<Slot> Above { get; } = [];

    public List<Slot> Below { get; } = [];
}

/// <summary>A way through its slots, from the upper box to the lower.</summary>
/// <param name="Way">The way.</param>
/// <param name="IsBack">True where it leads upwards.</param>
/// <param name="Slots">Both boxes among them.</param>
/// <param name="Label">The slot of its label.</param>
internal sealed record Route(SketchWay Way, bool IsBack, ImmutableArray<Slot> Slots, Slot Label);
