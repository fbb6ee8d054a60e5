using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>Reads one node as written, and remembers which nodes it names until all are known.</summary>
internal sealed class NodeReader(string name, ConfigSection section, FlowReading reading)
{
    public string Name => name;

    public ConfigSection Section => section;

    public FlowReading Reading => reading;

    public FlowContext Context => reading.Context;

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
            reading.LeadsTo(section.Node(field)!, next);
        }

        return next;
    }

    /// <summary>What is to be told: a text, <c>{text, language}</c>, <c>{text, spoken}</c>, <c>{file}</c>, one by language, or a list of these.</summary>
    public ImmutableArray<Line> Lines(string field, bool required) =>
        Several(field, required, node => LineReader.Read(node, reading));

    /// <summary>What is to be played: a text, a prompt of its own (<c>{text, language}</c> or <c>{file}</c>), or a list of these.</summary>
    public ImmutableArray<Prompt> Prompts(string field, bool required) => Several(
        field, required, node => PromptReader.Read(node, reading.Language, Context.Sounds, reading.Problems));

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

    /// <summary>The entries of a mapping; none where it is absent.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigNode>> OptionalEntries(string field) =>
        section.Node(field) is null ? [] : Entries(field);

    /// <summary>The queue a field names.</summary>
    public QueueId Queue(string field)
    {
        var known = Context.Queues;
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
        if (!FlowNode.TelephoneKeys.Contains(key))
        {
            Note(at, $"expected one key of the telephone: {string.Join(' ', FlowNode.TelephoneKeys.AsEnumerable())}");
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
        new(name, ConfigSection.Over(part, reading.Problems), reading);

    /// <summary>A required part of this node, with fields of its own.</summary>
    public NodeReader Variants(string field) => new(name, section.Section(field, required: true), reading);

    /// <summary>Notes a problem with a part of this node.</summary>
    public void Note(ConfigNode part, string message) => reading.Note(part, message);

    /// <summary>A required text with attributes in it.</summary>
    public Template Template(string field)
    {
        var template = new Template(section.Text(field));
        if (section.Node(field) is { } at)
        {
            reading.Reads(at, template);
        }

        return template;
    }

    /// <summary>The name of an attribute this node writes; the default where it is absent.</summary>
    public string Writes(string field, string? @default = null)
    {
        var attribute = @default is null ? section.Text(field) : section.OptionalText(field) ?? @default;
        if (section.Node(field) is { } at && attribute.Length > 0)
        {
            reading.Writes(at, attribute);
        }

        return attribute;
    }

    /// <summary>One of a set of names; noted, with those that are known, where it is none of them.</summary>
    public string OneOf(string field, string what, IEnumerable<string> known)
    {
        var named = section.Text(field);
        if (named.Length > 0 && !known.Contains(named))
        {
            section.Note(field, $"no {what} is called '{named}'; known: {string.Join(", ", known.Order())}");
        }

        return named;
    }

    /// <summary>Notes where this appliance cannot do what the node is for.</summary>
    public void Needs(FlowAbility ability, string field, string missing)
    {
        if (!Context.Abilities.Contains(ability))
        {
            section.Note(field, $"this appliance cannot do that: {missing}");
        }
    }

    private ImmutableArray<T> Several<T>(string field, bool required, Func<ConfigNode, T> read)
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
                return [.. list.Items.Select(read)];
            case { } single:
                return [read(single)];
        }
    }
}
