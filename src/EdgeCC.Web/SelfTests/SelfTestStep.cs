using EdgeCC.Engine.Boards;

namespace EdgeCC.Web.SelfTests;

/// <summary>One thing that is tested, and what came of it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Text">What was seen, or what is expected to be.</param>
/// <param name="Verdict">What came of it.</param>
public sealed record SelfTestStep(string Label, string Text, SelfTestVerdict Verdict)
{
    /// <summary>What the technician is asked about; null where nobody needs to be.</summary>
    public BoardPart? Part { get; init; }

    /// <summary>What to replace where it failed; null where nobody can say.</summary>
    public string? Replace { get; init; }
}

/// <summary>What came of a step.</summary>
public enum SelfTestVerdict
{
    /// <summary>The technician has not answered yet.</summary>
    Open,
    Passed,

    /// <summary>It works, but wants attention.</summary>
    Attention,
    Failed,

    /// <summary>It could not be tested now.</summary>
    NotTested,
}
