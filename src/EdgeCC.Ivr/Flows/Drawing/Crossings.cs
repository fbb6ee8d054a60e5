namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>Orders each row so that few lines cross: up and down again, each slot to the mean of what it is connected with; the best order found stays.</summary>
internal static class Crossings
{
    private const int Sweeps = 24;

    public static void Reduce(Slot[][] rows)
    {
        Number(rows);
        var best = rows.Select(row => row.ToArray()).ToArray();
        var fewest = Count(rows);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var row in down ? rows : rows.Reverse())
            {
                Sort(row, down);
            }

            var count = Count(rows);
            if (count < fewest)
            {
                (fewest, best) = (count, [.. rows.Select(row => row.ToArray())]);
            }
        }

        best.CopyTo(rows, 0);
        Number(rows);
    }

    private static void Sort(Slot[] row, bool down)
    {
        // A slot connected with nothing stays about where it is.
        var sorted = row.OrderBy(slot => (down ? slot.Above : slot.Below) is { Count: > 0 } others
            ? others.Average(other => other.Place)
            : slot.Place).ToArray();
        sorted.CopyTo(row, 0);
        Number([row]);
    }

    private static void Number(Slot[][] rows)
    {
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++)
            {
                row[place].Place = place;
            }
        }
    }

    private static long Count(Slot[][] rows) => rows.Sum(CountBelow);

    /// <summary>Lines to the row below, from the left: each crosses those before it that end further right.</summary>
    private static long CountBelow(Slot[] row)
    {
        var crossings = 0L;
        var ends = new List<int>();
        foreach (var end in row.SelectMany(slot => slot.Below.Select(below => below.Place).Order()))
        {
            var place = ends.BinarySearch(end);
            while (place >= 0 && place < ends.Count && ends[place] == end)
            {
                place++;
            }

            place = place < 0 ? ~place : place;
            crossings += ends.Count - place;
            ends.Insert(place, end);
        }

        return crossings;
    }
}
