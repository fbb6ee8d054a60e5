namespace EdgeCC.Engine.Control;

/// <summary>A dialled feature code, understood.</summary>
/// <param name="Code">Which.</param>
/// <param name="Rest">What was dialled after it: an agent's number after <see cref="FeatureCode.SignIn"/>, the digit of a reason after <see cref="FeatureCode.Pause"/>, else nothing.</param>
public readonly record struct DialledCode(FeatureCode Code, string Rest)
{
    private static readonly (string Digits, FeatureCode Code)[] Codes =
    [
        ("11", FeatureCode.SignIn), ("12", FeatureCode.Pause), ("13", FeatureCode.Ready), ("14", FeatureCode.SignOut),
        ("15", FeatureCode.CloseBranch), ("16", FeatureCode.ReopenBranch),
    ];

    /// <summary>Understands what was dialled after the prefix.</summary>
    public static bool TryParse(string dialled, out DialledCode result)
    {
        foreach (var (digits, code) in Codes)
        {
            var rest = dialled.StartsWith(digits, StringComparison.Ordinal) ? dialled[digits.Length..] : null;
            if (rest is not null && MayFollow(code, rest))
            {
                result = new DialledCode(code, rest);
                return true;
            }
        }

        result = default;
        return false;
    }

    private static bool MayFollow(FeatureCode code, string rest) => code switch
    {
        FeatureCode.SignIn => rest.All(char.IsAsciiDigit),
        FeatureCode.Pause => rest is "" or [>= '1' and <= '9'],
        _ => rest is "",
    };
}
