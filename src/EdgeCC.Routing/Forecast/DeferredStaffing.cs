namespace EdgeCC.Routing.Forecast;

/// <summary>
/// Agents for work that is due by some time. The work of each interval is spread evenly over the staffed intervals until
/// it is due, in the parts of the goals: with 50 % in 2 h and 80 % in 12 h one half over 2 h, three tenths over 12 h and,
/// as everything is to be done in the end, the rest over the longest time too. Done so, everything is in time, and
/// nights and peaks are smoothed. No chance is in it: the work is taken as a flow. The forecast should reach beyond what is
/// planned by the longest goal, as its last intervals have to take what would be due after them.
/// </summary>
public static class DeferredStaffing
{
    /// <summary>
    /// The agents at work in each interval, as a fraction. Work that has no staffed interval before it is due falls
    /// into the first one after, and is late whatever is done; with none at all it is left out.
    /// </summary>
    /// <param name="rule">Handle time, goals, occupancy and concurrency.</param>
    /// <param name="forecast">Consecutive intervals; unknown arrivals count as none.</param>
    /// <param name="isStaffed">Whether anybody works in the interval that begins then.</param>
    /// <param name="backlog">Contacts that are there already, due as if they came in the first interval.</param>
    public static double[] RequiredAgents(
        StaffingRule rule, IReadOnlyList<ForecastInterval> forecast, Func<DateTimeOffset, bool> isStaffed, double backlog = 0)
    {
        var work = new double[forecast.Count];
        var staffed = forecast.Select(interval => isStaffed(interval.Start)).ToArray();
        for (var arrived = 0; arrived < forecast.Count; arrived++)
        {
            var contacts = (forecast[arrived].Contacts ?? 0) + (arrived == 0 ? backlog : 0);
            foreach (var (share, within) in Parts(rule))
            {
                Spread(contacts * share, arrived, (int)(within / forecast[arrived].Length), staffed, work);
            }
        }

        var perAgent = rule.Concurrency * rule.HighestOccupancy / rule.LoadedHandleTime.TotalSeconds;
        return [.. work.Select((contacts, place) => contacts / (perAgent * forecast[place].Length.TotalSeconds))];
    }

    /// <summary>The goals from running totals to parts of all work.</summary>
    private static IEnumerable<(double Share, TimeSpan Within)> Parts(StaffingRule rule)
    {
        var soFar = 0.0;
        var goals = rule.Goals.OrderBy(goal => goal.Within).ToArray();
        foreach (var goal in goals)
        {
            yield return (Math.Max(0, goal.Share - soFar), goal.Within);
            soFar = Math.Max(soFar, goal.Share);
        }

        yield return (1 - soFar, goals[^1].Within);
    }

    private static void Spread(double contacts, int arrived, int intervals, bool[] staffed, double[] work)
    {
        var due = Math.Min(staffed.Length, arrived + Math.Max(1, intervals));
        var places = Enumerable.Range(arrived, due - arrived).Where(place => staffed[place]).ToArray();
        if (places.Length == 0)
        {
            var late = Array.IndexOf(staffed, true, due);
            places = late < 0 ? [] : [late];
        }

        foreach (var place in places)
        {
            work[place] += contacts / places.Length;
        }
    }
}
