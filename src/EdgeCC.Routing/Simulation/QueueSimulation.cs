using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Simulation;

/// <summary>One queue under random traffic: the router against queueing theory.</summary>
public static class QueueSimulation
{
    /// <summary>The queue's id.</summary>
    public static readonly QueueId Queue = new("queue");

    /// <summary>Simulates.</summary>
    /// <param name="settings">What.</param>
    /// <param name="random">The seeded generator; the same seed gives the same customers whatever the router does with them.</param>
    /// <param name="watch">Is told every step, those of the warm-up too; null: nobody.</param>
    public static QueueMeasured Run(QueueSettings settings, Random random, Action<SimulationStep>? watch = null)
    {
        var measure = new QueueMeasure(settings);
        var model = SimulatedModel.OneQueue(Queue, settings.Agents, settings.Target);
        var branch = new VirtualBranch(model, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, new Random(random.Next()))
        {
            Stepped = measure.Take + watch,
        };
        foreach (var agent in model.Agents)
        {
            branch.SignIn(TimeSpan.Zero, agent);
        }

        branch.Run(PoissonArrivals.Of(settings, Queue, random));
        return measure.Result();
    }
}
