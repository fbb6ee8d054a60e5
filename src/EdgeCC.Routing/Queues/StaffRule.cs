namespace EdgeCC.Routing.Queues;

/// <summary>Who must be there for a queue to make sense to somebody who would wait in it.</summary>
public enum StaffRule
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>An agent who is signed in, even paused: they come back.</summary>
    SignedIn,

    /// <summary>An agent who is signed in and not paused.</summary>
    Available,
}
