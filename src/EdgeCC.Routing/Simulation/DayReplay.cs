using System.Collections.Immutable;
using EdgeCC.Model.Facts;
using EdgeCC.Routing.Agents;

namespace EdgeCC.Routing.Simulation;

/// <summary>
/// What if: a recorded day once more, through the router, with other settings. The same customers come at the same
/// moments, agents come, pause and leave as they did and accept every offer.
/// </summary>
public static class DayReplay
{
    /// <summary>Lives through the day.</summary>
    /// <param name="day">The recording.</param>
    /// <param name="model">Queues and agents.</param>
    /// <param name="zone">The branch's time zone.</param>
    /// <param name="random">What the router draws from.</param>
    /// <param name="newcomers">Agents of the model who were not there: they come with the first agent of the day and leave with the last.</param>
    /// <returns>The facts of the replay: the router's, the end of every interaction, and when the service was up.</returns>
    public static ImmutableArray<Fact> Run(
        RecordedDay day, RoutingModel model, TimeZoneInfo zone, Random random, params IReadOnlyList<AgentModel> newcomers)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var branch = new VirtualBranch(Silent(model), day.Start, zone, random)
        {
            Told = facts.Add,
        };
        foreach (var (at, duty) in day.Duties)
        {
            branch.Schedule(at, duty);
        }

        foreach (var newcomer in newcomers)
        {
            Add(newcomer, day, branch);
        }

        var wrapUps = model.Queues.ToDictionary(queue => queue.Id, queue => queue.WrapUp);
        branch.Run(day.Contacts.Select(contact => Within(contact, wrapUps.GetValueOrDefault(contact.Queue))));
        facts.AddRange(day.Facts.Where(fact => fact is ApplianceStarted or ApplianceStopped));
        return [.. facts.OrderBy(fact => fact.At)];
    }

    // Announcements change nothing for anybody here, and would go on for ever where nobody comes.
    private static RoutingModel Silent(RoutingModel model) => model with
    {
        Queues = [.. model.Queues.Select(queue => queue with { AnnounceEvery = TimeSpan.Zero })],
    };

    private static void Add(AgentModel newcomer, RecordedDay day, VirtualBranch branch)
    {
        var comings = day.Duties.Where(duty => duty.Event is AgentSignedIn).Select(duty => duty.At);
        var goings = day.Duties.Where(duty => duty.Event is AgentSignedOut).Select(duty => duty.At);
        branch.SignIn(comings.FirstOrDefault(), newcomer);
        if (goings.LastOrDefault() is var last && last > TimeSpan.Zero)
        {
            branch.Schedule(last, new AgentSignedOut(newcomer.Id));
        }
    }

    /// <summary>The queue ends the longest wrap-ups by itself.</summary>
    private static SimulatedContact Within(SimulatedContact contact, TimeSpan longest) =>
        contact.WrapUp >= longest ? contact with { WrapUp = null } : contact;
}
