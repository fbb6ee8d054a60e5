namespace EdgeCC.Hardware.Buttons;

/// <summary>
/// A button held since the service started. To be held long and then to be let go is what a person does; a contact that is stuck,
/// or a cable that was pinched, is never let go, and must not cost a branch its memory.
/// </summary>
/// <param name="start">When it was seen held first.</param>
internal sealed class ResetHold(TimeSpan start)
{
    /// <summary>Held so long, it is meant.</summary>
    internal static readonly TimeSpan MeantAfter = TimeSpan.FromSeconds(10);

    /// <summary>Held so long, it is stuck.</summary>
    internal static readonly TimeSpan StuckAfter = TimeSpan.FromSeconds(30);

    /// <summary>How it stands.</summary>
    public ResetStage Look(bool held, TimeSpan now)
    {
        var length = now - start;
        return length >= StuckAfter ? ResetStage.Refused
            : length < MeantAfter ? held ? ResetStage.Holding : ResetStage.Refused
            : held ? ResetStage.Armed : ResetStage.Confirmed;
    }
}

/// <summary>How a held button stands.</summary>
internal enum ResetStage
{
    /// <summary>Not long enough yet.</summary>
    Holding,

    /// <summary>Long enough: to let go now means it.</summary>
    Armed,

    /// <summary>Let go in time.</summary>
    Confirmed,

    /// <summary>Let go too early, or never.</summary>
    Refused,
}
