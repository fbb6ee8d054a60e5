using System.Collections.Immutable;

namespace EdgeCC.Hardware.Modem.Commands;

/// <summary>How a command ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Code">The number of a +CME or +CMS error, where one was told.</param>
/// <param name="Lines">What was told before the end.</param>
internal sealed record AtResult(AtOutcome Outcome, int? Code, ImmutableArray<string> Lines)
{
    public bool IsOk => Outcome == AtOutcome.Ok;

    /// <summary>The fields of the first line of an answer: of <c>+CSQ: 17,99</c> those behind the colon. Empty where there is none.</summary>
    public ImmutableArray<string> Fields(string name) =>
        Lines.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal)) is { } line ? AtFields.Of(line) : [];
}

/// <summary>Ends of a command.</summary>
internal enum AtOutcome
{
    Ok,
    Error,
    TimedOut,
}
