using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Ivr.Flows;

/// <summary>What is gathered while one flow is read: problems, and names that can only be checked once all of it is known.</summary>
internal sealed class FlowReading(string language, FlowContext context, ICollection<ConfigProblem> problems)
{
    private readonly List<(ConfigNode At, string Name)> _nodes = [];
    private readonly List<(ConfigNode At, string Name)> _reads = [];
    private readonly HashSet<string> _written = [];

    /// <summary>The flow's own language.</summary>
    public string Language => language;

    public FlowContext Context => context;

    public ICollection<ConfigProblem> Problems => problems;

    public void Note(ConfigNode at, string message) => problems.Add(at.Problem(message));

    /// <summary>A node is named.</summary>
    public void LeadsTo(ConfigNode at, string name) => _nodes.Add((at, name));

    /// <summary>Attributes are read.</summary>
    public void Reads(ConfigNode at, Template template)
    {
        foreach (var name in template.Names)
        {
            Reads(at, name);
        }
    }

    /// <summary>An attribute is read.</summary>
    public void Reads(ConfigNode at, string name) => _reads.Add((at, name));

    /// <summary>An attribute is written, or given by whoever calls this flow.</summary>
    public void Writes(ConfigNode at, string name)
    {
        _written.Add(name);
        if (!FlowAttributes.IsName(name))
        {
            Note(at, $"expected a name of letters, digits, hyphens and dots, at most {FlowAttributes.MostName}");
        }
        else if (!FlowAttributes.IsOwn(name))
        {
            Note(at, $"'{name}' is given, not written; choose another name");
        }
    }

    /// <summary>Notes the nodes that are named and are not there.</summary>
    public void CheckNodes(IReadOnlySet<string> names)
    {
        foreach (var (at, name) in _nodes.Where(reference => !names.Contains(reference.Name)))
        {
            Note(at, $"no node is called '{name}'");
        }
    }

    /// <summary>Notes the attributes that are read and that nobody writes.</summary>
    public void CheckAttributes()
    {
        foreach (var (at, name) in _reads.Where(read => !FlowAttributes.IsGiven(read.Name) && !_written.Contains(read.Name)))
        {
            Note(at, $"nothing writes '{name}'; known: {string.Join(", ", Known().Order())}");
        }
    }

    private IEnumerable<string> Known() =>
        [.. _written, FlowAttributes.Caller, FlowAttributes.Channel, FlowAttributes.Language, CustomerAttribute.Prefix + "…"];
}
