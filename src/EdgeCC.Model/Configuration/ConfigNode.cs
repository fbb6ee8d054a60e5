namespace EdgeCC.Model.Configuration;

/// <summary>
/// A node of a configuration document, whatever it was written in, that knows where it stands. Engine makes these from
/// YAML; cores read them.
/// </summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Field">Its path from the document's root: <c>queues[1].ring-timeout</c>; empty for the root.</param>
public abstract record ConfigNode(string File, int Line, string Field)
{
    /// <summary>The column it begins at, from 1; 0 where nobody knows.</summary>
    public int Column { get; init; }

    /// <summary>Something wrong with this node.</summary>
    public ConfigProblem Problem(string message) => new(File, Line, Field, message) { Column = Column };
}

/// <summary>A scalar, as written.</summary>
public sealed record ConfigText(string File, int Line, string Field, string Text) : ConfigNode(File, Line, Field);

/// <summary>A sequence.</summary>
public sealed record ConfigList(string File, int Line, string Field, IReadOnlyList<ConfigNode> Items)
    : ConfigNode(File, Line, Field);

/// <summary>A mapping, in the order written.</summary>
public sealed record ConfigMap(
    string File, int Line, string Field, IReadOnlyList<KeyValuePair<string, ConfigNode>> Entries)
    : ConfigNode(File, Line, Field);
