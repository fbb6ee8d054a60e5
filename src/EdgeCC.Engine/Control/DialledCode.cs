namespace EdgeCC.Engine.Control;

/// <summary>A dialled feature code, understood.</summary>
/// <param name="Code">Which.</param>
/// <param name="AgentNumber">What was dialled after it; only <see cref="FeatureCode.SignIn"/> takes something.</param>
public readonly record struct DialledCode(FeatureCode Code, string AgentNumber)
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
            if (rest is "" || (rest is not null && code == FeatureCode.SignIn && rest.All(char.IsAsciiDigit)))
            {
                result = new DialledCode(code, rest);
                return true;
            }
        }

        result = default;
        return false;
    }
}
