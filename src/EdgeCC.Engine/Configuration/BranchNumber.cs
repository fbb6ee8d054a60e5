namespace EdgeCC.Engine.Configuration;

/// <summary>
/// A number of the branch. Trunks write one number in many ways (<c>+7 812 …</c>, <c>7812…</c>, <c>tel:</c> with
/// hyphens): two are the same when their digits are.
/// </summary>
public readonly record struct BranchNumber
{
    /// <summary>The most digits of a number (ITU-T E.164 section 6.2.1).</summary>
    public const int MaxDigits = 15;

    private readonly string? _digits;

    private BranchNumber(string digits) => _digits = digits;

    /// <summary>The number that a caller dialled, however the trunk writes it; one of no digits is nobody's.</summary>
    public static BranchNumber Dialled(string text) => new(string.Concat(text.Where(char.IsAsciiDigit)));

    /// <summary>Reads one as a configuration names it: digits, with a + before them or not.</summary>
    public static bool TryParse(string text, out BranchNumber number)
    {
        var digits = text.StartsWith('+') ? text[1..] : text;
        number = new BranchNumber(digits);
        return digits.Length is > 0 and <= MaxDigits && digits.All(char.IsAsciiDigit);
    }

    public override string ToString() => _digits ?? "";
}
