using System.Collections.Immutable;
using EdgeCC.Contacts.Knowledge;
using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The knowledge base: the files in <c>knowledge/</c>, however it is divided among them.</summary>
internal static class KnowledgeFilesReader
{
    private const string Ending = ".yaml";

    /// <summary>True where there is a base, whether it can be read or not.</summary>
    public static bool IsThere(ConfigurationFolder folder) => Files(folder).Any();

    /// <summary>Reads it. Making the index takes time, and is done here so that the control thread need not.</summary>
    public static KnowledgeIndex Read(
        ConfigurationFolder folder,
        ImmutableArray<QueueModel> queues,
        IReadOnlySet<FlowId> flows,
        ICollection<ConfigProblem> problems)
    {
        var documents = Files(folder).Select(file => YamlDocument.Read(file, folder.Texts[file], problems)).OfType<ConfigNode>().ToList();
        var context = new KnowledgeContext(queues.Select(queue => queue.Id).ToHashSet(), flows);
        return new KnowledgeIndex(KnowledgeReader.Read(documents, context, problems) ?? KnowledgeBase.Empty);
    }

    private static IEnumerable<string> Files(ConfigurationFolder folder) => folder.Texts.Keys.Where(name =>
        name.StartsWith(ConfigurationFolder.KnowledgeFolder + "/", StringComparison.Ordinal)
        && name.EndsWith(Ending, StringComparison.Ordinal));
}
