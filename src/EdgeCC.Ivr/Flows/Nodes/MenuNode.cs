using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Lets the customer choose by a key, already while the choices are being read out; in writing by the key, the name of a
/// choice or one of its words.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Texts">The choices, as read out.</param>
/// <param name="Choices">What each key means.</param>
/// <param name="Timeout">How long to wait for a key once everything has been read out.</param>
/// <param name="Tries">How often the choices are read out at most; a wrong key uses one up, like a time-out.</param>
/// <param name="Wrong">What is said to a key that means nothing, before the choices are read again.</param>
/// <param name="NoChoice">Where it leads when no try is left.</param>
public sealed record MenuNode(
    string Name,
    ImmutableArray<Line> Texts,
    ImmutableDictionary<char, MenuChoice> Choices,
    TimeSpan Timeout,
    int Tries,
    ImmutableArray<Line> Wrong,
    string NoChoice) : FlowNode(Name)
{
    internal const string Kind = "menu";

    public override IEnumerable<FlowWay> LeadsTo =>
        [.. Choices.OrderBy(choice => choice.Key).Select(choice => new FlowWay(choice.Key.ToString(), choice.Value.Next)), new("no-choice", NoChoice)];

    public override IEnumerable<Prompt> Prompts => Texts.Concat(Wrong).SelectMany(line => line.Spoken);

    public override bool TakesTime => true;

    internal static MenuNode Read(NodeReader reader) => new(
        reader.Name,
        reader.Lines(Kind, required: true),
        ReadChoices(reader),
        reader.Section.Duration(
            "timeout", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
        reader.Section.Number("tries", 3, 1, 10),
        reader.Lines("wrong", required: false),
        reader.Next("no-choice"));

    internal override string? Enter(FlowVisit visit)
    {
        var typedAhead = visit.TypedAhead;
        visit.TypedAhead = null;
        if (typedAhead is { } digit && Choices.ContainsKey(digit))
        {
            return Choose(visit, digit);
        }

        // Any other key was only meant to cut short what came before.
        visit.Say(Texts);
        return null;
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.TellPromptPlayed();
        visit.Listen(Timeout);
        return null;
    }

    internal override string? DigitPressed(FlowVisit visit, char digit)
    {
        if (visit.IsPlaying)
        {
            visit.TellPromptPlayed();
        }

        return Choose(visit, digit);
    }

    internal override string? TextReceived(FlowVisit visit, string text) =>
        Choices.FirstOrDefault(choice => choice.Value.IsMeant(text, choice.Key)) is { Value: not null } meant
            ? Choose(visit, meant.Key)
            : TryAgain(visit, [.. Wrong, .. Texts]);

    internal override string? TimedOut(FlowVisit visit) => TryAgain(visit, Texts);

    private string? Choose(FlowVisit visit, char digit)
    {
        if (!Choices.TryGetValue(digit, out var choice))
        {
            return TryAgain(visit, [.. Wrong, .. Texts]);
        }

        visit.TellItemChosen(digit.ToString(), choice.Name);
        return choice.Next;
    }

    private string? TryAgain(FlowVisit visit, ImmutableArray<Line> lines)
    {
        if (++visit.TriesUsed >= Tries)
        {
            return NoChoice;
        }

        visit.Say(lines);
        return null;
    }

    private static ImmutableDictionary<char, MenuChoice> ReadChoices(NodeReader reader)
    {
        var choices = ImmutableDictionary.CreateBuilder<char, MenuChoice>();
        foreach (var (key, choice) in reader.Entries("choices"))
        {
            if (reader.TryReadKey(key, choice, choices.ContainsKey, out var read))
            {
                choices.Add(read, ReadChoice(reader.Inside(choice)));
            }
        }

        return choices.ToImmutable();
    }

    private static MenuChoice ReadChoice(NodeReader reader)
    {
        var choice = new MenuChoice(reader.Section.Text("name"), reader.Next("next"))
        {
            Words = [.. reader.Section.Texts("words")],
        };
        reader.Section.End();
        return choice;
    }
}

/// <summary>One choice of a menu.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Next">Where it leads.</param>
public sealed record MenuChoice(string Name, string Next)
{
    /// <summary>What else whoever writes may call it.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>True where a text means this choice.</summary>
    internal bool IsMeant(string text, char key) =>
        text == key.ToString() || Words.Prepend(Name).Contains(text, StringComparer.OrdinalIgnoreCase);
}
