namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>
/// Gives each slot its X: as near as can be to what it is connected with, in the order of its row and without overlap.
/// That is a regression under order, which pooling adjacent violators solves exactly, row by row.
/// </summary>
internal static class Placement
{
    private const int Sweeps = 40;
    private const double BoxGap = 34;
    private const double LineGap = 16;

    public static void Place(Slot[][] rows)
    {
        foreach (var row in rows)
        {
            Settle(row, slot => 0);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isLast = sweep >= Sweeps - 2;
            foreach (var row in sweep % 2 == 0 ? rows : rows.Reverse())
            {
                Settle(row, slot => isLast ? Middle(slot, [.. slot.Above, .. slot.Below]) : Middle(slot, sweep % 2 == 0 ? slot.Above : slot.Below));
            }
        }
    }

    private static double Middle(Slot slot, IReadOnlyCollection<Slot> others) =>
        others.Count == 0 ? slot.X : others.Sum(other => other.X * WeightOf(slot, other)) / others.Sum(other => WeightOf(slot, other));

    /// <summary>A line is to run straight before a box lies in the middle.</summary>
    private static double WeightOf(Slot one, Slot other) => (one.IsBox, other.IsBox) switch
    {
        (true, true) => 1,
        (false, false) => 8,
        _ => 2,
    };

    private static void Settle(Slot[] row, Func<Slot, double> wish)
    {
        var offsets = new double[row.Length];
        for (var i = 1; i < row.Length; i++)
        {
            offsets[i] = offsets[i - 1] + Distance(row[i - 1], row[i]);
        }

        // Blocks of slots that touch, each where the mean of its wishes is.
        var blocks = new Stack<(double Sum, double Weight, int Count)>();
        for (var i = 0; i < row.Length; i++)
        {
            var weight = row[i].IsBox ? 1.0 : 2.0;
            var block = (Sum: (wish(row[i]) - offsets[i]) * weight, Weight: weight, Count: 1);
            while (blocks.TryPeek(out var before) && before.Sum / before.Weight >= block.Sum / block.Weight)
            {
                blocks.Pop();
                block = (before.Sum + block.Sum, before.Weight + block.Weight, before.Count + block.Count);
            }

            blocks.Push(block);
        }

        var place = 0;
        foreach (var (sum, weight, count) in blocks.Reverse())
        {
            for (var i = 0; i < count; i++, place++)
            {
                row[place].X = (sum / weight) + offsets[place];
            }
        }
    }

    /// <summary>What two neighbours keep between their middles.</summary>
    public static double Distance(Slot left, Slot right) =>
        ((left.Width + right.Width) / 2) + (left.IsBox && right.IsBox ? BoxGap : LineGap);
}
