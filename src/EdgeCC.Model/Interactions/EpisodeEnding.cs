namespace EdgeCC.Model.Interactions;

/// <summary>How an episode ended.</summary>
public enum EpisodeEnding
{
    /// <summary>The customer has what they wanted.</summary>
    Reached,

    /// <summary>The customer will not get, or does not want it any more.</summary>
    GivenUp,

    /// <summary>Nothing has been heard of it for a long time.</summary>
    Quiet,
}
