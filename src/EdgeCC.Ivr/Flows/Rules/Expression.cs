using System.Globalization;
using EdgeCC.Ivr.Flows.Speech;

namespace EdgeCC.Ivr.Flows.Rules;

/// <summary>
/// What an attribute is set to: a text with attributes in it (<c>{street} {house}</c>), or after an equals sign whole
/// numbers that are added and taken away from left to right (<c>= {tries} + 1</c>).
/// </summary>
public sealed class Expression
{
    private readonly Template _text;
    private readonly bool _reckons;

    private Expression(Template text, bool reckons) => (_text, _reckons) = (text, reckons);

    /// <summary>The attributes it reads.</summary>
    public IEnumerable<string> Names => _text.Names;

    /// <summary>Reads it as written; null where it should be a sum and is none.</summary>
    public static Expression? TryRead(string text)
    {
        if (!text.StartsWith('='))
        {
            return new Expression(new Template(text), reckons: false);
        }

        var words = Words(text[1..]);
        return words.Length % 2 == 1 && words.Index().All(word => word.Index % 2 == 0 ? IsOperand(word.Item) : word.Item is "+" or "-")
            ? new Expression(new Template(text[1..]), reckons: true)
            : null;
    }

    /// <summary>The text, nothing standing for what is missing; a sum in which something is no number gives null.</summary>
    internal string? Value(FlowAttributes attributes) => _reckons ? Sum(_text.Fill(attributes)) : _text.FillAnyhow(attributes);

    private static string? Sum(string? text)
    {
        var words = Words(text ?? "");
        var sum = 0L;
        for (var i = 0; i < words.Length; i += 2)
        {
            if (!int.TryParse(words[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            sum += i > 0 && words[i - 1] == "-" ? -number : number;
        }

        return words.Length == 0 ? null : sum.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsOperand(string word) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        || (word.StartsWith('{') && word.EndsWith('}') && new Template(word).Names.Length == 1);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
