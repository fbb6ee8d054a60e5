using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Routing.Tests.Simulation;

/// <summary>
/// A made-up day: three queues with wrap-up, agents who come at eight, each serving two of them, take a break in turn and
/// leave after ten hours, and customers who may give up or be answered after a moment.
/// </summary>
internal sealed class BusyDay
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Length = TimeSpan.FromHours(10);

    private static readonly QueueId[] Queues = [new("sales"), new("support"), new("billing")];

    public BusyDay(int agents, int customers, TimeSpan talk, TimeSpan? patience = null)
    {
        Model = new RoutingModel(
            [.. Queues.Select(queue => SimulatedModel.Queue(queue, TimeSpan.FromSeconds(20)) with { WrapUp = TimeSpan.FromSeconds(30) })],
            [
                .. Enumerable.Range(0, agents).Select(number => SimulatedModel.Agent(
                    new AgentId($"a{number + 1}"), SkillOf(number), SkillOf(number + 1))),
            ]);
        var branch = new VirtualBranch(Model, Start, TimeZoneInfo.Utc, new Random(1)) { Stepped = Steps.Add, Told = Facts.Add };
        for (var number = 0; number < agents; number++)
        {
            var agent = Model.Agents[number];
            var pause = TimeSpan.FromHours(1) + (TimeSpan.FromMinutes(7) * number);
            branch.SignIn(TimeSpan.Zero, agent);
            branch.Schedule(pause, new AgentPaused(agent.Id));
            branch.Schedule(pause + TimeSpan.FromMinutes(15), new AgentBecameReady(agent.Id));
            branch.Schedule(Length + TimeSpan.FromHours(1), new AgentSignedOut(agent.Id));
        }

        branch.Run(Customers(customers, talk, patience, new Random(1)));
    }

    public RoutingModel Model { get; }

    public List<SimulationStep> Steps { get; } = [];

    public List<Fact> Facts { get; } = [];

    private static SkillId SkillOf(int number) => new(Queues[number % Queues.Length].Value);

    private static IEnumerable<SimulatedContact> Customers(int count, TimeSpan talk, TimeSpan? patience, Random random)
    {
        var arrivals = Enumerable.Range(0, count).Select(_ => Length * random.NextDouble()).Order().ToArray();
        for (var number = 0; number < count; number++)
        {
            yield return new SimulatedContact(
                new InteractionId($"c{number + 1}"),
                Queues[random.Next(Queues.Length)],
                Channel.Voice,
                arrivals[number],
                Chance.Of(ServiceShape.Lognormal, talk, random),
                patience is { } mean ? Chance.Exponential(mean, random) : null,
                AnswerDelay: TimeSpan.FromSeconds(5 * random.NextDouble()),
                WrapUp: TimeSpan.FromSeconds(40 * random.NextDouble()) is var wrapUp && wrapUp < TimeSpan.FromSeconds(30) ? wrapUp : null);
        }
    }
}
