namespace EdgeCC.Contacts.Episodes;

/// <summary>Why a contact may serve the goal of an episode, the strongest reason first.</summary>
public enum EpisodeReason
{
    /// <summary>It continues a contact of the episode.</summary>
    Continuation,

    /// <summary>It answers in the same correspondence.</summary>
    Thread,

    /// <summary>The customer waits for something that was promised in it.</summary>
    FollowUp,

    /// <summary>An agent said of both that they were about the same.</summary>
    Topic,

    /// <summary>It came to the same queue.</summary>
    Queue,
}
