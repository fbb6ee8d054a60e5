namespace EdgeCC.Web.SelfTests;

/// <summary>A step in words.</summary>
internal static class SelfTestWords
{
    public static string Of(SelfTestVerdict verdict) => verdict switch
    {
        SelfTestVerdict.Passed => "passed",
        SelfTestVerdict.Attention => "attention",
        SelfTestVerdict.Failed => "failed",
        SelfTestVerdict.NotTested => "not tested",
        _ => "to be looked at",
    };

    /// <summary>What was seen: of a part that showed itself, what the technician said of it.</summary>
    public static string Seen(SelfTestStep step) => (step.Part, step.Verdict) switch
    {
        (null, _) or (_, SelfTestVerdict.Passed) => step.Text,
        (_, SelfTestVerdict.Open) => "",
        _ => $"Not so: {step.Text}",
    };
}
