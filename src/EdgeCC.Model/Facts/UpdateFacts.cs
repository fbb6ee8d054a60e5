namespace EdgeCC.Model.Facts;

/// <summary>An update of the box's software took a step.</summary>
/// <param name="At">When.</param>
/// <param name="Stage">Which.</param>
/// <param name="Version">The bundle's version; null where it could not be read.</param>
/// <param name="Reason">Why it was refused or went back, in words.</param>
public sealed record UpdateMoved(DateTimeOffset At, UpdateStage Stage, string? Version, string? Reason) : Fact(At);

/// <summary>How far an update is.</summary>
public enum UpdateStage
{
    /// <summary>It will not be installed.</summary>
    Refused,

    /// <summary>It is written to the other slot; calls go on.</summary>
    Installing,

    /// <summary>The box is to start anew, from the other slot, once its calls have ended.</summary>
    Restarting,

    /// <summary>The new version runs and has yet to show that it is well.</summary>
    OnTrial,

    /// <summary>It is well, and stays.</summary>
    Confirmed,

    /// <summary>It was not well, or did not start: the box is to run, or runs, the version before.</summary>
    WentBack,
}
