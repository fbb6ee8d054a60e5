namespace EdgeCC.Model.Interactions;

/// <summary>The names of the exits as flows and facts write them.</summary>
public static class QueueExitName
{
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
