using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Routing.Tests.Simulation;

/// <summary>Customers of one kind, who come at random.</summary>
internal sealed record Stream(string Queue, double PerHour, double Talk)
{
    public double? Patience { get; init; }

    public int Priority { get; init; }

    public Channel Channel { get; init; } = Channel.Voice;

    public ServiceShape Service { get; init; }

    public IEnumerable<SimulatedContact> Contacts(int kind, double hours, Random random)
    {
        var between = TimeSpan.FromHours(1 / PerHour);
        var number = 0;
        for (var at = Chance.Exponential(between, random); at < TimeSpan.FromHours(hours); at += Chance.Exponential(between, random))
        {
            yield return new SimulatedContact(
                new InteractionId($"{kind}-{++number}"),
                new QueueId(Queue),
                Channel,
                at,
                Chance.Of(Service, TimeSpan.FromSeconds(Talk), random),
                Patience is { } patience ? Chance.Exponential(TimeSpan.FromSeconds(patience), random) : null)
            {
                Priority = Priority,
            };
        }
    }
}

/// <summary>A branch whose queues announce the expected wait, on arrival and every half minute.</summary>
/// <param name="Streams">Who comes.</param>
/// <param name="Teams">How many agents do which skills.</param>
internal sealed record AnnouncingBranch(Stream[] Streams, (int Agents, string[] Skills)[] Teams)
{
    /// <summary>Sets every announcement to somebody who was answered beside the wait that followed.</summary>
    /// <param name="hours">How long customers come.</param>
    /// <param name="seed">Of everything random.</param>
    /// <param name="priority">Only those of this priority; null: all.</param>
    public AnnouncementError Measure(double hours, int seed, int? priority = null)
    {
        var model = new RoutingModel(
            [.. Streams.Select(stream => new QueueId(stream.Queue)).Distinct().Select(queue =>
                SimulatedModel.Queue(queue, TimeSpan.FromSeconds(20)) with { AnnounceEvery = TimeSpan.FromSeconds(30) })],
            [.. Teams.SelectMany((team, place) => Enumerable.Range(1, team.Agents).Select(number => SimulatedModel.Agent(
                new AgentId($"t{place}-{number}"), [.. team.Skills.Select(skill => new SkillId(skill))])))]);
        var announced = new Dictionary<InteractionId, List<(TimeSpan At, TimeSpan Expected)>>();
        var pairs = new List<(double Expected, double Actual)>();
        var branch = new VirtualBranch(model, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, new Random(seed))
        {
            Announced = (at, announcement) =>
            {
                if (announcement.ExpectedWait is { } expected)
                {
                    announced.TryAdd(announcement.Interaction, []);
                    announced[announcement.Interaction].Add((at, expected));
                }
            },
            Stepped = step =>
            {
                if (step.Kind == SimulationStepKind.Answer
                    && step.Contact.Priority == (priority ?? step.Contact.Priority)
                    && announced.Remove(step.Contact.Interaction, out var told))
                {
                    pairs.AddRange(told.Select(one => (one.Expected.TotalSeconds, (step.At - one.At).TotalSeconds)));
                }
            },
        };
        foreach (var agent in model.Agents)
        {
            branch.SignIn(TimeSpan.Zero, agent);
        }

        var random = new Random(seed);
        branch.Run(Streams.SelectMany((stream, kind) => stream.Contacts(kind, hours, random)).OrderBy(contact => contact.Arrives));
        return AnnouncementError.Of(pairs);
    }
}

/// <summary>How far announcements were from the waits that followed, in seconds.</summary>
/// <param name="Count">Announcements to customers who were answered.</param>
/// <param name="Wait">Their mean wait from the announcement on.</param>
/// <param name="Bias">Mean of announced less waited.</param>
/// <param name="Absolute">Mean of the difference, whichever way.</param>
/// <param name="Near">The share that was off by no more than a minute, or than half of the wait.</param>
internal sealed record AnnouncementError(int Count, double Wait, double Bias, double Absolute, double Near)
{
    public static AnnouncementError Of(IReadOnlyCollection<(double Expected, double Actual)> pairs) => new(
        pairs.Count,
        pairs.Average(pair => pair.Actual),
        pairs.Average(pair => pair.Expected - pair.Actual),
        pairs.Average(pair => Math.Abs(pair.Expected - pair.Actual)),
        pairs.Average(pair => Math.Abs(pair.Expected - pair.Actual) <= Math.Max(60, pair.Actual / 2) ? 1.0 : 0));
}
