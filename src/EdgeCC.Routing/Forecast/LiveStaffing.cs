using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Forecast;

/// <summary>
/// Agents for work that cannot wait. An agent with k slots is taken for k servers whose contacts all take as long as
/// with every slot filled: M/M/kN with the loaded handle time. That is exact for k = 1, and on the safe side for more,
/// as an agent with free slots is faster than reckoned.
/// </summary>
public static class LiveStaffing
{
    /// <summary>Where as many would not do, nobody can say how many would.</summary>
    public const int MostAgents = 10_000;

    /// <summary>How the queue fares with so many agents at work, also a fraction of one.</summary>
    public static QueueFigures Figures(StaffingRule rule, double contactsPerHour, double agents, TimeSpan target)
    {
        var traffic = new Traffic(contactsPerHour, rule.LoadedHandleTime);
        var slots = agents * rule.Concurrency;
        return rule.Patience is { } patience
            ? ErlangA.Figures(traffic, patience, slots, target)
            : ErlangC.Figures(traffic, slots, target);
    }

    /// <summary>The fewest agents at work that meet every goal and the occupancy; null beyond <see cref="MostAgents"/>.</summary>
    public static int? RequiredAgents(StaffingRule rule, double contactsPerHour)
    {
        if (contactsPerHour <= 0)
        {
            return 0;
        }

        var (shortOf, enough) = (0, 1);
        while (!Meets(rule, contactsPerHour, enough))
        {
            if (enough == MostAgents)
            {
                return null;
            }

            (shortOf, enough) = (enough, Math.Min(enough * 2, MostAgents));
        }

        while (enough - shortOf > 1)
        {
            var middle = (shortOf + enough) / 2;
            (shortOf, enough) = Meets(rule, contactsPerHour, middle) ? (shortOf, middle) : (middle, enough);
        }

        return enough;
    }

    private static bool Meets(StaffingRule rule, double contactsPerHour, int agents) => rule.Goals.All(goal =>
    {
        var figures = Figures(rule, contactsPerHour, agents, goal.Within);
        return figures.ServiceLevel >= goal.Share && figures.Occupancy <= rule.HighestOccupancy;
    });
}
