namespace EdgeCC.Routing.Metrics;

/// <summary>What is counted: all that the formulas are made of. Times are in ticks.</summary>
public enum Measure
{
    /// <summary>Visits to a queue begun; a contact that is queued again makes another.</summary>
    Entered,
    Answered,
    AnsweredInTime,

    /// <summary>Queue time of those answered.</summary>
    WaitOfAnswered,
    Abandoned,

    /// <summary>Abandoned within the target.</summary>
    AbandonedInTime,

    /// <summary>Abandoned within the short-abandon threshold.</summary>
    AbandonedShort,

    /// <summary>Left a queue because it could not serve them.</summary>
    Unserved,

    /// <summary>Conversations that are over, after-contact work included.</summary>
    Handled,

    /// <summary>Conversation, without holds.</summary>
    TalkTime,
    HoldTime,
    WrapUpTime,

    /// <summary>Agents' time in conversation or after-contact work.</summary>
    HandlingTime,

    /// <summary>Agents' time signed in and not paused.</summary>
    StaffedTime,

    /// <summary>Handled contacts of known customers, none of theirs handled shortly before, judged by now.</summary>
    FirstContacts,

    /// <summary>Those after which the customer did not come again in time.</summary>
    ResolvedAtFirst,
    CsatAnswers,
    Satisfied,
    CesAnswers,
    EffortScore,
    NpsAnswers,
    Promoters,
    Detractors,
    Episodes,
    EpisodeContacts,
}
