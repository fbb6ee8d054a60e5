namespace EdgeCC.Routing.Theory;

/// <summary>What goes into both formulas, and what can come out.</summary>
internal static class Bounds
{
    public static void Check(double agents, TimeSpan target)
    {
        if (!(agents >= 0) || agents > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(agents), agents, "no number of agents");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(target, TimeSpan.Zero);
    }

    /// <summary>A hair below overload a wait may exceed what can be written: then the longest that can.</summary>
    public static TimeSpan Wait(double seconds) =>
        seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
}
