using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Ivr.Flows.Speech;

namespace EdgeCC.Ivr.Flows.Rules;

/// <summary>
/// A question about one attribute: <c>tier = gold</c>, <c>balance &lt; 100</c>, <c>tier in gold, silver</c>,
/// <c>caller starts +7916, +7925</c>, <c>order missing</c>, <c>order given</c>. Letters are compared without regard to
/// case, and where both sides are numbers they are compared as numbers. Of a missing attribute only <c>missing</c> and
/// <c>!=</c> are true.
/// </summary>
public sealed record Condition
{
    /// <summary>What a condition looks like, for whoever wrote something else.</summary>
    public const string Form = "ATTRIBUTE and one of: = != < <= > >= in starts (with what follows), missing, given";

    private static readonly ImmutableArray<string> Comparisons = ["=", "!=", "<", "<=", ">", ">=", "in", "starts"];

    private readonly string _comparison;
    private readonly ImmutableArray<Template> _operands;

    private Condition(string attribute, string comparison, ImmutableArray<Template> operands) =>
        (Attribute, _comparison, _operands) = (attribute, comparison, operands);

    /// <summary>The attribute it is about.</summary>
    public string Attribute { get; }

    /// <summary>Every attribute it reads.</summary>
    public IEnumerable<string> Names => _operands.SelectMany(operand => operand.Names).Prepend(Attribute);

    /// <summary>Reads it as written.</summary>
    public static Condition? TryRead(string text) => text.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
    {
        [var name, ("missing" or "given") and var word] when FlowAttributes.IsName(name) => new Condition(name, word, []),
        [var name, ("in" or "starts") and var word, var list] when FlowAttributes.IsName(name) =>
            new Condition(name, word, [.. list.Split(',', StringSplitOptions.TrimEntries).Select(item => new Template(item))]),
        [var name, var word, var operand] when FlowAttributes.IsName(name) && Comparisons.Contains(word) =>
            new Condition(name, word, [new Template(operand)]),
        _ => null,
    };

    internal bool Holds(FlowAttributes attributes)
    {
        var value = attributes.Find(Attribute);
        var operands = _operands.Select(operand => operand.Fill(attributes)).OfType<string>();
        return (_comparison, value) switch
        {
            ("missing", _) => value is null,
            ("given", _) => value is not null,
            ("!=", null) => true,
            (_, null) => false,
            ("starts", _) => operands.Any(operand => value.StartsWith(operand, StringComparison.OrdinalIgnoreCase)),
            ("in", _) => operands.Any(operand => Compare(value, operand) == 0),
            _ => operands.Any(operand => IsSo(Compare(value, operand))),
        };
    }

    private bool IsSo(int comparison) => _comparison switch
    {
        "=" => comparison == 0,
        "!=" => comparison != 0,
        "<" => comparison < 0,
        "<=" => comparison <= 0,
        ">" => comparison > 0,
        _ => comparison >= 0,
    };

    private static int Compare(string one, string other) =>
        TryNumber(one, out var left) && TryNumber(other, out var right)
            ? left.CompareTo(right)
            : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
