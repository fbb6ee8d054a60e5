using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>Reads one node as written, and remembers which nodes it names until all are known.</summary>
internal sealed class NodeReader(
    string name,
    ConfigSection section,
    string language,
    FlowContext context,
    ICollection<(ConfigNode At, string Name)> references,
    ICollection<ConfigProblem> problems)
{
    /// <summary>The keys of a telephone (ITU-T E.161); A to D are on no telephone a customer has.</summary>
    private const string Keys = "0123456789*#";

    public string Name => name;

    public ConfigSection Section => section;

    public FlowContext Context => context;

    /// <summary>A required name of a node.</summary>
    public string Next(string field)
    {
        if (section.Node(field) is null)
        {
            section.Note(field, "is required: the name of the node that follows");
        }

        return OptionalNext(field) ?? "";
    }

    /// <summary>A name of a node, or null where it is absent.</summary>
    public string? OptionalNext(string field)
    {
        var next = section.OptionalText(field);
        if (next is not null)
        {
            references.Add((section.Node(field)!, next));
        }

        return next;
    }

    /// <summary>What is to be played: a text, a prompt of its own (<c>{text, language}</c> or <c>{file}</c>), or a list of these.</summary>
    public ImmutableArray<Prompt> Prompts(string field, bool required)
    {
        switch (section.Node(field))
        {
            case null when required:
                section.Note(field, "is required: a text, or a list of {text, language} or {file}");
                return [];
            case null:
                return [];
            case ConfigList { Items.Count: 0 or > PromptReader.MaxPrompts }:
                section.Note(field, $"expected 1 to {PromptReader.MaxPrompts} prompts");
                return [];
            case ConfigList list:
                return [.. list.Items.Select(ReadPrompt)];
            case { } single:
                return [ReadPrompt(single)];
        }
    }

    /// <summary>The entries of a required mapping with at least one.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigNode>> Entries(string field)
    {
        if (section.Node(field) is ConfigMap { Entries: { Count: > 0 } entries })
        {
            return entries;
        }

        section.Note(field, "is required: at least one line of its own (key: value)");
        return [];
    }

    /// <summary>The queue a field names.</summary>
    public QueueId Queue(string field)
    {
        var known = context.Queues;
        var queue = new QueueId(section.Text(field));
        if (queue.Value.Length > 0 && !known.Contains(queue))
        {
            section.Note(
                field, $"no queue is called '{queue}'; known: {string.Join(", ", known.Select(id => id.Value).Order())}");
        }

        return queue;
    }

    /// <summary>A key of the telephone, as the name of an entry; noted where it is none, or leads elsewhere already.</summary>
    public bool TryReadKey(string text, ConfigNode at, Func<char, bool> isTaken, out char key)
    {
        key = text.Length == 1 ? text[0] : ' ';
        if (!Keys.Contains(key))
        {
            Note(at, $"expected one key of the telephone: {string.Join(' ', Keys.AsEnumerable())}");
            return false;
        }

        if (isTaken(key))
        {
            Note(at, $"the key {key} already leads elsewhere");
            return false;
        }

        return true;
    }

    /// <summary>The same reader over a part of this node.</summary>
    public NodeReader Inside(ConfigNode part) =>
        new(name, ConfigSection.Over(part, problems), language, context, references, problems);

    /// <summary>Notes a problem with a part of this node.</summary>
    public void Note(ConfigNode part, string message) =>
        problems.Add(new ConfigProblem(part.File, part.Line, part.Field, message));

    private Prompt ReadPrompt(ConfigNode node) => PromptReader.Read(node, language, context.Sounds, problems);
}
