using System.Collections.Immutable;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>
/// How an expected wait is told, by whole minutes, never rounded down: texts in which <c>{minutes}</c> stands for the
/// number with its unit, as it follows "about" in their language (<c>5 minutes</c>, <c>5 минут</c>).
/// </summary>
/// <param name="Texts">For one minute to <see cref="FlowModel.SpokenMinutes"/>.</param>
/// <param name="Short">For less than a minute; empty: <paramref name="Texts"/> with one minute.</param>
/// <param name="Beyond">For more; empty: nothing is said.</param>
public sealed record WaitPrompts(ImmutableArray<Prompt> Texts, ImmutableArray<Prompt> Short, ImmutableArray<Prompt> Beyond)
{
    private const string Place = "{minutes}";

    /// <summary>Every prompt that <see cref="For"/> can give.</summary>
    public IEnumerable<Prompt> All =>
        Enumerable.Range(0, FlowModel.SpokenMinutes + 2).SelectMany(minutes => For(TimeSpan.FromMinutes(minutes)));

    /// <summary>The prompts for a wait.</summary>
    public ImmutableArray<Prompt> For(TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Min(Math.Ceiling(wait.TotalMinutes), FlowModel.SpokenMinutes + 1));
        return wait < TimeSpan.FromMinutes(1) && !Short.IsEmpty ? Short
            : minutes > FlowModel.SpokenMinutes ? Beyond
            : Texts.Fill(Place, language => Minutes(minutes, language));
    }

    internal static WaitPrompts? Read(NodeReader reader)
    {
        var texts = reader.PromptsWith("wait", Place, "the minutes go");
        var shorter = reader.Prompts("wait-short", required: false);
        var beyond = reader.Prompts("wait-beyond", required: false);
        return texts.IsEmpty ? null : new WaitPrompts(texts, shorter, beyond);
    }

    // Russian and Ukrainian: the genitive that "about" asks for.
    private static string Minutes(int count, string language) => (language.Split('-')[0], count == 1) switch
    {
        ("ru", true) => $"{count} минуты",
        ("ru", false) => $"{count} минут",
        ("uk", true) => $"{count} хвилини",
        ("uk", false) => $"{count} хвилин",
        ("en", true) => $"{count} minute",
        ("en", false) => $"{count} minutes",
        _ => $"{count} min",
    };
}
