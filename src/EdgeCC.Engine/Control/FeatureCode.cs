namespace EdgeCC.Engine.Control;

/// <summary>What an agent can say to the router from a desk phone, until the desk page comes.</summary>
public enum FeatureCode
{
    /// <summary><c>*11</c>: sign in at this phone; <c>*11</c> and an agent's number: sign in at somebody else's.</summary>
    SignIn,

    /// <summary><c>*12</c>: pause.</summary>
    Pause,

    /// <summary><c>*13</c>: ready again; ends wrap-up early.</summary>
    Ready,

    /// <summary><c>*14</c>: leave.</summary>
    SignOut,
}

/// <summary>A dialled feature code, understood.</summary>
/// <param name="Code">Which.</param>
/// <param name="AgentNumber">What was dialled after it; only <see cref="FeatureCode.SignIn"/> takes something.</param>
public readonly record struct DialedCode(FeatureCode Code, string AgentNumber)
{
    private static readonly (string Digits, FeatureCode Code)[] Codes =
    [
        ("*11", FeatureCode.SignIn), ("*12", FeatureCode.Pause), ("*13", FeatureCode.Ready), ("*14", FeatureCode.SignOut),
    ];

    /// <summary>Understands what was dialled.</summary>
    public static bool TryParse(string dialed, out DialedCode result)
    {
        foreach (var (digits, code) in Codes)
        {
            var rest = dialed.StartsWith(digits, StringComparison.Ordinal) ? dialed[digits.Length..] : null;
            if (rest is "" || (rest is not null && code == FeatureCode.SignIn && rest.All(char.IsAsciiDigit)))
            {
                result = new DialedCode(code, rest);
                return true;
            }
        }

        result = default;
        return false;
    }
}
