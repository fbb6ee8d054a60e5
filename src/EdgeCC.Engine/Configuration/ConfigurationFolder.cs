using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration;

/// <summary>A configuration folder as somebody read it from disk. Names are relative to it, with <c>/</c> between.</summary>
/// <param name="Texts">The texts of <c>edgecc.yaml</c>, <c>flows/*.yaml</c> and <c>knowledge/*.yaml</c> by name.</param>
/// <param name="Sounds">The names of the recordings, <c>sounds/*.wav</c>.</param>
/// <param name="Boards">
/// The boards that the program knows, by name, and the lamps of each; null where its file is broken, of which whoever
/// read it has more to say.
/// </param>
public sealed record ConfigurationFolder(
    ImmutableSortedDictionary<string, string> Texts,
    ImmutableHashSet<string> Sounds,
    ImmutableSortedDictionary<string, ImmutableHashSet<LampId>?> Boards)
{
    /// <summary>The displays of each board; one that is not here has none of which anything is known.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<DisplayId>> Displays { get; init; } =
        ImmutableDictionary<string, ImmutableHashSet<DisplayId>>.Empty;

    /// <summary>The boards of which it is known that they have no buzzer.</summary>
    public ImmutableHashSet<string> Silent { get; init; } = [];

    /// <summary>The file that everything but the flows and the knowledge base stands in.</summary>
    public const string MainFile = "edgecc.yaml";

    /// <summary>The folder of the flows, one to a file.</summary>
    public const string FlowFolder = "flows";

    /// <summary>The folder of the knowledge base.</summary>
    public const string KnowledgeFolder = "knowledge";

    /// <summary>The folder of the recorded prompts.</summary>
    public const string SoundFolder = "sounds";
}
