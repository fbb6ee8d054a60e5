using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>How a place in the queue is told: texts in which <c>{position}</c> stands for it.</summary>
/// <param name="Texts">For the first <see cref="FlowModel.SpokenPositions"/> places.</param>
/// <param name="Beyond">For the places after them; empty: <paramref name="Texts"/> with "more than" in their language.</param>
public sealed record PositionPrompts(ImmutableArray<Prompt> Texts, ImmutableArray<Prompt> Beyond)
{
    private const string Place = "{position}";

    /// <summary>Every prompt that <see cref="For"/> can give.</summary>
    public IEnumerable<Prompt> All =>
        Enumerable.Range(1, FlowModel.SpokenPositions + 1).SelectMany(position => For(position));

    /// <summary>The prompts for a place, from 1.</summary>
    public ImmutableArray<Prompt> For(int position)
    {
        if (position <= FlowModel.SpokenPositions)
        {
            var number = position.ToString(CultureInfo.InvariantCulture);
            return Texts.Fill(Place, _ => number);
        }

        return Beyond.IsEmpty ? Texts.Fill(Place, MoreThan) : Beyond;
    }

    internal static PositionPrompts? Read(NodeReader reader)
    {
        var texts = reader.PromptsWith("position", Place, "the number goes");
        var beyond = reader.Prompts("position-beyond", required: false);
        return texts.IsEmpty ? null : new PositionPrompts(texts, beyond);
    }

    private static string MoreThan(string language) => language.Split('-')[0] switch
    {
        "ru" => $"больше {FlowModel.SpokenPositions}",
        "uk" => $"понад {FlowModel.SpokenPositions}",
        "en" => $"more than {FlowModel.SpokenPositions}",
        _ => $"> {FlowModel.SpokenPositions}",
    };
}
