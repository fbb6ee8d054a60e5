using System.Collections.Immutable;

namespace EdgeCC.Contacts.Interactions;

/// <summary>How agents sum up the contacts of a queue.</summary>
/// <param name="Codes">Of which an agent gives one.</param>
/// <param name="Tags">Of which an agent gives any number.</param>
public sealed record WrapUpModel(ImmutableArray<string> Codes, ImmutableArray<string> Tags)
{
    /// <summary>The most codes, and the most tags, of a queue.</summary>
    public const int Most = 200;

    /// <summary>The longest code or tag, in characters.</summary>
    public const int MaxLength = 40;

    /// <summary>Neither codes nor tags.</summary>
    public static readonly WrapUpModel None = new([], []);

    /// <summary>What is not of this queue among what an agent named; null: all of it is.</summary>
    public Refusal? WhyNot(string? code, ImmutableArray<string> tags) =>
        code is not null && !Codes.Contains(code) ? new Refusal("code", "the queue has no such wrap-up code", Listed(Codes))
        : !tags.All(tag => Tags.Contains(tag)) ? new Refusal("tags", "the queue has no such tag", Listed(Tags))
        : null;

    private static string Listed(ImmutableArray<string> words) => words.IsEmpty ? "none" : string.Join(", ", words);
}
