using EdgeCC.Ivr;
using EdgeCC.Ivr.Flows;

namespace EdgeCC.Flow.Testing;

/// <summary>
/// Which nodes and ways of a flow its cases took. A way is from one node to another: the runner does not tell by which of
/// its exits, where several lead there.
/// </summary>
internal sealed class Coverage
{
    private readonly FlowModel _flow;
    private readonly HashSet<string> _nodes = [];
    private readonly HashSet<(string From, string To)> _ways = [];

    public Coverage(FlowModel flow, IEnumerable<IReadOnlyList<FlowStep>> runs)
    {
        _flow = flow;
        foreach (var run in runs)
        {
            Add(run);
        }

        Ways = [.. flow.Nodes.SelectMany(node => node.LeadsTo.GroupBy(way => way.To).Select(ways =>
            new CoveredWay(node.Name, ways.Key, string.Join(", ", ways.Select(way => way.When)), _ways.Contains((node.Name, ways.Key)))))];
    }

    /// <summary>Every way, in the order written.</summary>
    public IReadOnlyList<CoveredWay> Ways { get; }

    /// <summary>The nodes no case came to.</summary>
    public IEnumerable<string> NodesMissed => _flow.Nodes.Select(node => node.Name).Where(name => !_nodes.Contains(name));

    public int NodeCount => _flow.Nodes.Length;

    private void Add(IReadOnlyList<FlowStep> run)
    {
        // Where this flow was left for one inside it: there its way goes on once that returns.
        string? left = null;
        foreach (var step in run)
        {
            var (came, isHere) = (step.FromFlow == _flow.Id, step.Flow == _flow.Id);
            if (isHere)
            {
                _nodes.Add(step.To);
            }

            if (isHere && (came ? step.From : left) is { } from)
            {
                _ways.Add((from, step.To));
            }

            left = came && !isHere ? step.From : left;
        }
    }
}

/// <summary>A way, and whether a case took it.</summary>
internal sealed record CoveredWay(string From, string To, string Exits, bool IsTaken);
