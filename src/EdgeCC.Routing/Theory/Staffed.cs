namespace EdgeCC.Routing.Theory;

/// <summary>What both formulas ask of their arguments, and how they say a wait.</summary>
internal static class Staffed
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
