using EdgeCC.Ivr.Flows.Nodes;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Ivr.Flows;

/// <summary>The ways through a flow: whether a customer can get lost on them.</summary>
internal sealed class FlowGraph(IReadOnlyDictionary<string, (ConfigNode At, FlowNode Node)> nodes)
{
    /// <summary>Notes nodes nobody can reach, nodes nobody can leave, and circles that spin.</summary>
    public void Check(string start, ICollection<ConfigProblem> problems)
    {
        if (nodes.ContainsKey(start))
        {
            var reached = Closure([start], Exits);
            Note(problems, nodes.Keys.Where(name => !reached.Contains(name)), "no way leads here from the start");
        }

        var escaping = Escaping();
        Note(problems, nodes.Keys.Where(name => !escaping.Contains(name)), "no way leads from here to an end");
        Note(problems, Circling().Where(Spins), "leads back to itself without anything to hear in between");
    }

    private IEnumerable<string> Exits(string name) => nodes[name].Node.Exits.Where(nodes.ContainsKey);

    /// <summary>
    /// The nodes from which an end can be reached. A name that is no node has been noted already and counts as a way
    /// out, so that one mistake gives one message.
    /// </summary>
    private HashSet<string> Escaping()
    {
        var entrances = nodes.Keys
            .SelectMany(from => Exits(from).Select(to => (from, to)))
            .ToLookup(way => way.to, way => way.from);
        var ends = nodes.Values
            .Select(entry => entry.Node)
            .Where(node => node is EndNode || node.Exits.Any(exit => !nodes.ContainsKey(exit)))
            .Select(node => node.Name);
        return Closure(ends, name => entrances[name]);
    }

    /// <summary>
    /// The instant nodes that lead into a circle of such, in the order written: what is left once those that lead nowhere
    /// have been taken away, over and over. In a flow that is right nothing is, and the cost has grown with its size alone.
    /// </summary>
    private IEnumerable<string> Circling()
    {
        var ways = nodes.Keys.Where(IsInstant).ToDictionary(name => name, name => InstantExits(name).Distinct().Count());
        var entrances = ways.Keys
            .SelectMany(from => InstantExits(from).Distinct().Select(to => (from, to)))
            .ToLookup(way => way.to, way => way.from);
        var done = new Stack<string>(ways.Where(way => way.Value == 0).Select(way => way.Key));
        while (done.TryPop(out var name))
        {
            ways.Remove(name);
            foreach (var from in entrances[name].Where(from => --ways[from] == 0))
            {
                done.Push(from);
            }
        }

        return nodes.Keys.Where(ways.ContainsKey);
    }

    private bool Spins(string name) =>
        IsInstant(name) && Closure(InstantExits(name), InstantExits).Contains(name);

    private IEnumerable<string> InstantExits(string name) =>
        nodes[name].Node.LeadsTo.Where(way => !way.IsByCustomer).Select(way => way.To).Where(nodes.ContainsKey).Where(IsInstant);

    private bool IsInstant(string name) => !nodes[name].Node.TakesTime;

    private static HashSet<string> Closure(IEnumerable<string> from, Func<string, IEnumerable<string>> onwards)
    {
        var reached = new HashSet<string>(from);
        var pending = new Stack<string>(reached);
        while (pending.TryPop(out var name))
        {
            foreach (var next in onwards(name).Where(reached.Add))
            {
                pending.Push(next);
            }
        }

        return reached;
    }

    private void Note(ICollection<ConfigProblem> problems, IEnumerable<string> names, string message)
    {
        foreach (var (at, _) in names.Select(name => nodes[name]))
        {
            problems.Add(at.Problem(message));
        }
    }
}
