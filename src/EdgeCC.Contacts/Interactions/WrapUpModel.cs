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

    /// <summary>True where everything the agent named is of this queue.</summary>
    public bool Admits(string? code, ImmutableArray<string> tags) =>
        (code is null || Codes.Contains(code)) && tags.All(tag => Tags.Contains(tag));
}
