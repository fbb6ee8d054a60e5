namespace EdgeCC.Model.Interactions;

/// <summary>How an offer to an agent ended. Every offer ends in exactly one of these.</summary>
public enum OfferEnding
{
    Accepted,
    Rejected,

    /// <summary>The phone was busy with something the router did not give it.</summary>
    Busy,
    TimedOut,

    /// <summary>The phone could not be reached.</summary>
    Unreachable,

    /// <summary>The customer left, or the contact was moved, while the agent's phone rang.</summary>
    Withdrawn,
}
