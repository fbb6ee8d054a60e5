namespace EdgeCC.Model.Interactions;

/// <summary>Why an interaction leaves a queue without an agent.</summary>
public enum QueueExit
{
    /// <summary>Nobody who could serve it is signed in.</summary>
    NoAgents,

    /// <summary>It has waited as long as the queue allows.</summary>
    WaitedTooLong,

    /// <summary>The queue is at its cap.</summary>
    Full,

    /// <summary>The queue is outside its hours, or the branch was closed by hand.</summary>
    Closed,

    /// <summary>The service is going down.</summary>
    Stopping,
}
