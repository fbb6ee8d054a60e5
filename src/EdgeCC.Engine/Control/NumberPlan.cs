using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The branch's numbers. Trunks write one number in many ways (<c>+7 812 …</c>, <c>7812…</c>, <c>tel:</c> with
/// hyphens): digits are what counts.
/// </summary>
internal sealed class NumberPlan(ImmutableDictionary<string, FlowId> numbers)
{
    private readonly Dictionary<string, FlowId> _byDigits =
        numbers.ToDictionary(number => Digits(number.Key), number => number.Value);

    /// <summary>The flow that callers of a number are led through, or null: nobody has this number.</summary>
    public FlowId? FlowOf(string dialled) => _byDigits.TryGetValue(Digits(dialled), out var flow) ? flow : null;

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));
}
