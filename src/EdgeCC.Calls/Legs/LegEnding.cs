namespace EdgeCC.Calls.Legs;

/// <summary>How a leg ended that we did not hang up.</summary>
public enum LegEnding
{
    /// <summary>BYE, or CANCEL before an answer.</summary>
    HungUp,

    /// <summary>The ACK never came, the session timer ran out, the flow broke, or the sound stopped.</summary>
    Failed,
}
