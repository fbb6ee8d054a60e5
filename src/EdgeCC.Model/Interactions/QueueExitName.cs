namespace EdgeCC.Model.Interactions;

/// <summary>The names of the exits as flows and facts write them.</summary>
public static class QueueExitName
{
    /// <summary>How an interaction leaves its queue that a callback takes the place of; flows hear of it otherwise.</summary>
    public const string Callback = "callback";

    /// <summary>How an interaction leaves its queue that is served past it: by a transfer, or a message left. Flows know it themselves.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary><c>no-agents</c>, <c>waited-too-long</c>, <c>full</c>, <c>closed</c> or <c>stopping</c>.</summary>
    public static string Of(QueueExit exit) => exit switch
    {
        QueueExit.NoAgents => "no-agents",
        QueueExit.WaitedTooLong => "waited-too-long",
        QueueExit.Full => "full",
        QueueExit.Closed => "closed",
        QueueExit.Stopping => "stopping",
        _ => throw new ArgumentOutOfRangeException(nameof(exit), exit, "no exit"),
    };
}
