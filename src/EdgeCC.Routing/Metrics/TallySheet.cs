using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Metrics;

/// <summary>
/// The sums of a period as they stood when the ledger was asked. They change no more, so that figures can be reckoned from
/// them on any thread, for any queue, channel or agent.
/// </summary>
public sealed class TallySheet
{
    private readonly MetricsModel _model;
    private readonly IReadOnlyDictionary<MetricsKey, Tally> _tallies;

    internal TallySheet(MetricsScope scope, MetricsModel model, IReadOnlyDictionary<MetricsKey, Tally> tallies) =>
        (Scope, _model, _tallies) = (scope, model, tallies);

    /// <summary>What it is about.</summary>
    public MetricsScope Scope { get; }

    /// <summary>Everything something was counted under.</summary>
    public IEnumerable<MetricsKey> Keys => _tallies.Keys;

    /// <summary>The sums, of all or of a part.</summary>
    public Tally Sum(QueueId? queue = null, Channel? channel = null, AgentId? agent = null) =>
        Sum(Part(queue, channel, agent));

    /// <summary>Every figure, of all or of a part, each with its formula.</summary>
    public MetricsReport Report(QueueId? queue = null, Channel? channel = null, AgentId? agent = null)
    {
        var part = Part(queue, channel, agent);
        var sum = Sum(part);
        var targets = Keys.Where(part.Holds).Select(key => _model.TargetOf(key)).OfType<ServiceTarget>().Distinct();
        return new MetricsReport(
            part, [.. Formulas.All.Select(formula => formula.Of(sum))], [.. targets], _model.RepeatWindow);
    }

    private MetricsScope Part(QueueId? queue, Channel? channel, AgentId? agent) => Scope with
    {
        Queue = queue ?? Scope.Queue,
        Channel = channel ?? Scope.Channel,
        Agent = agent ?? Scope.Agent,
    };

    private Tally Sum(MetricsScope part)
    {
        var sum = new Tally();
        foreach (var (_, tally) in _tallies.Where(pair => part.Holds(pair.Key)))
        {
            sum.Add(tally);
        }

        return sum;
    }
}
