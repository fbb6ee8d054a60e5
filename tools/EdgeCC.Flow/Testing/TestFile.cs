using System.Collections.Immutable;
using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Flow.Reading;
using EdgeCC.Flow.Trying;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Flow.Testing;

/// <summary>Reads the cases of a flow and notes everything wrong with them at once.</summary>
internal static class TestFile
{
    private const string Expect = "expect";
    private const string Hears = "hears";

    private static readonly Dictionary<string, bool> BranchWords = new() { ["closed"] = true, ["open"] = false };

    public static ImmutableArray<TestCase> Read(string file, string text, ICollection<ConfigProblem> problems)
    {
        if (YamlDocument.Read(file, text, problems) is not { } root)
        {
            return [];
        }

        var section = ConfigSection.Over(root, problems);
        var cases = section.Sections("cases").Select(test => ReadCase(test, problems)).ToImmutableArray();
        if (cases.IsEmpty)
        {
            section.Note("cases", "is required: a list of { name, steps }");
        }

        section.End();
        return cases;
    }

    private static TestCase ReadCase(ConfigSection section, ICollection<ConfigProblem> problems)
    {
        var test = new TestCase(
            section.Text("name"),
            new TrialCustomer(
                section.Choice("channel", Channel.Voice, ChannelName.All), section.OptionalText("caller"), ReadCustomer(section)),
            ReadTime(section),
            section.Choice("branch", false, BranchWords),
            [.. ReadSteps(section, problems)]);
        section.End();
        return test;
    }

    private static ImmutableDictionary<string, string> ReadCustomer(ConfigSection section)
    {
        if (section.Node("customer") is not { } node)
        {
            return TrialCustomer.Unknown;
        }

        if (node is ConfigMap { Entries: var entries } && entries.All(entry => entry.Value is ConfigText))
        {
            return TrialCustomer.Known(entries.Select(entry => KeyValuePair.Create(entry.Key, ((ConfigText)entry.Value).Text)));
        }

        section.Note("customer", "expected what is known of them, such as { name: Anna, language: en }");
        return TrialCustomer.Unknown;
    }

    private static DateTime ReadTime(ConfigSection section)
    {
        var time = TryOptions.WorkingTime;
        if (section.OptionalText("at") is { } text && !Arguments.TryReadTime(text, out time))
        {
            section.Note("at", "expected a time such as \"2026-03-02 10:00\"");
        }

        return time;
    }

    private static IEnumerable<TestStep> ReadSteps(ConfigSection section, ICollection<ConfigProblem> problems)
    {
        if (section.Node("steps") is not ConfigList { Items: { Count: > 0 } items })
        {
            section.Note("steps", "is required: a list of steps, such as - hears: Welcome");
            yield break;
        }

        foreach (var item in items)
        {
            if (ReadStep(item, problems) is { } step)
            {
                yield return step;
            }
        }
    }

    private static TestStep? ReadStep(ConfigNode item, ICollection<ConfigProblem> problems)
    {
        switch (item)
        {
            case ConfigMap { Entries: [{ Key: Hears, Value: ConfigText text }] }:
                return new TestStep.Hears(item, text.Text);
            case ConfigMap { Entries: [{ Key: Expect, Value: ConfigMap wanted }] }:
                return ReadExpect(item, wanted, problems);
            case ConfigMap { Entries: [{ Key: var word, Value: var value }] } when Trial.MoveNames.Contains(word):
                return new TestStep.Does(item, word, value is ConfigText argument ? argument.Text : ConfigJson.Of(value));
            case ConfigText { Text: var word } when Trial.MoveNames.Contains(word):
                return new TestStep.Does(item, word, "");
            default:
                problems.Add(item.Problem(
                    $"expected one step; known: {string.Join(", ", Trial.MoveNames.Append(Hears).Append(Expect + ": { … }").Order())}"));
                return null;
        }
    }

    private static TestStep.Expects ReadExpect(ConfigNode item, ConfigMap wanted, ICollection<ConfigProblem> problems)
    {
        foreach (var (word, value) in wanted.Entries.Where(entry => !Expectation.IsName(entry.Key) || entry.Value is not ConfigText))
        {
            problems.Add(value.Problem(Expectation.IsName(word) ? "expected a text" : $"is not known here; known: {string.Join(", ", Expectation.Names)}"));
        }

        return new TestStep.Expects(
            item,
            [
                .. wanted.Entries.Where(entry => Expectation.IsName(entry.Key))
                    .Select(entry => KeyValuePair.Create(entry.Key, (entry.Value as ConfigText)?.Text ?? "")),
            ]);
    }
}
