using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Flows;

/// <summary>Which numbers customers may have themselves called at: those some trunk dials.</summary>
/// <param name="CountryCode">Where numbers typed without a country belong, digits only: <c>7</c>.</param>
/// <param name="Prefixes">The beginnings of numbers, with their plus sign; none where no trunk calls out.</param>
public sealed record CallableNumbers(string CountryCode, ImmutableArray<string> Prefixes)
{
    /// <summary>None at all.</summary>
    public static readonly CallableNumbers None = new("", []);

    /// <summary>Reads a number as somebody typed it, or a trunk wrote it; false where it is none, or must not be called.</summary>
    /// <param name="text">The number, as it came.</param>
    /// <param name="number">E.164.</param>
    public bool TryRead(string text, out string number)
    {
        var isNumber = PhoneNumber.TryNormalise(text, CountryCode, out var e164);
        number = e164;
        return isNumber && Prefixes.Any(prefix => e164.StartsWith(prefix, StringComparison.Ordinal));
    }
}
