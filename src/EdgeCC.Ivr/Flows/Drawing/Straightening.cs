namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>Takes the small bends out of lines, as far as what lies beside them leaves room.</summary>
internal static class Straightening
{
    private const int Rounds = 3;

    public static void Straighten(Slot[][] rows, IReadOnlyList<Route> routes)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var route in routes)
            {
                StraightenLine(rows, route);
            }

            foreach (var route in routes.Where(IsOnly))
            {
                StraightenBoxes(rows, route);
            }
        }
    }

    /// <summary>True where no other line is at either box on that side, so that both can lie in one line.</summary>
    private static bool IsOnly(Route route) => route.Slots[0].Below.Count == 1 && route.Slots[^1].Above.Count == 1;

    private static void StraightenBoxes(Slot[][] rows, Route route)
    {
        var room = route.Slots.Select(slot => RoomOf(rows, slot)).ToArray();
        Move(route.Slots.AsSpan(), room.Max(each => each.Left), room.Min(each => each.Right), route.Slots[0].X);
    }

    /// <summary>As few straight pieces as can be, each as long as there is room for.</summary>
    private static void StraightenLine(Slot[][] rows, Route route)
    {
        var inner = route.Slots.AsSpan()[1..^1];
        for (var from = 0; from < inner.Length;)
        {
            var (left, right) = RoomOf(rows, inner[from]);
            var to = from + 1;
            for (; to < inner.Length; to++)
            {
                var next = RoomOf(rows, inner[to]);
                if (Math.Max(left, next.Left) > Math.Min(right, next.Right))
                {
                    break;
                }

                (left, right) = (Math.Max(left, next.Left), Math.Min(right, next.Right));
            }

            Move(inner[from..to], left, right, WishOf(route) ?? Middle(inner[from..to]));
            from = to;
        }
    }

    /// <summary>Where it meets a box alone it is to do so straight; null where it shares both.</summary>
    private static double? WishOf(Route route) =>
        route.Slots[0].Below.Count == 1 ? route.Slots[0].X
        : route.Slots[^1].Above.Count == 1 ? route.Slots[^1].X
        : null;

    private static double Middle(ReadOnlySpan<Slot> slots)
    {
        var sum = 0.0;
        foreach (var slot in slots)
        {
            sum += slot.X;
        }

        return sum / slots.Length;
    }

    private static void Move(ReadOnlySpan<Slot> slots, double left, double right, double wish)
    {
        if (left > right)
        {
            return;
        }

        foreach (var slot in slots)
        {
            slot.X = Math.Clamp(wish, left, right);
        }
    }

    private static (double Left, double Right) RoomOf(Slot[][] rows, Slot slot)
    {
        var row = rows[slot.Row];
        return (
            slot.Place == 0 ? double.NegativeInfinity : row[slot.Place - 1].X + Placement.Distance(row[slot.Place - 1], slot),
            slot.Place == row.Length - 1 ? double.PositiveInfinity : row[slot.Place + 1].X - Placement.Distance(slot, row[slot.Place + 1]));
    }
}
