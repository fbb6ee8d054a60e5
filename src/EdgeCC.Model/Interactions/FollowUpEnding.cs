namespace EdgeCC.Model.Interactions;

/// <summary>How a follow-up ended.</summary>
public enum FollowUpEnding
{
    /// <summary>The promise was kept.</summary>
    Done,

    /// <summary>Somebody decided that it need not be kept.</summary>
    Cancelled,

    /// <summary>The customer could not be reached, as often as the rules for callbacks allow.</summary>
    Unreached,
}
