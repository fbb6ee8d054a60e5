using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace EdgeCC.Ivr.Flows.Speech;

/// <summary>A text with attributes in it, in braces: <c>Hello, {customer.name}!</c></summary>
public sealed partial record Template
{
    private readonly string _text;

    /// <param name="text">As written. Braces around anything that is no name stand for themselves.</param>
    public Template(string text)
    {
        _text = text;
        Names = [.. Place().Matches(text).Select(match => match.Groups[1].Value).Distinct()];
    }

    /// <summary>The attributes it holds.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The text with its attributes, or null where one of them is missing.</summary>
    internal string? Fill(FlowAttributes attributes) =>
        Names.All(name => attributes.Find(name) is not null)
            ? Place().Replace(_text, match => attributes.Find(match.Groups[1].Value)!)
            : null;

    /// <summary>The text with its attributes, nothing standing for those that are missing.</summary>
    internal string FillAnyhow(FlowAttributes attributes) =>
        Place().Replace(_text, match => attributes.Find(match.Groups[1].Value) ?? "");

    public override string ToString() => _text;

    [GeneratedRegex(@"\{([\p{L}\p{Nd}.-]{1,64})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
