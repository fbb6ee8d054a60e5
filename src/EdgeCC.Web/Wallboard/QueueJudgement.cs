using EdgeCC.Routing.Boards;

namespace EdgeCC.Web.Wallboard;

/// <summary>
/// Which figures of a queue want somebody to act. Nothing is urgent while nobody waits and nothing has been missed: an
/// empty branch at night is calm. A contact somebody's phone rings for lacks no agent.
/// </summary>
internal readonly record struct QueueJudgement(Urgency Waiting, Urgency Wait, Urgency Ready, Urgency ServiceLevel)
{
    /// <summary>A service level this far (share, 0..1) below its target is urgent.</summary>
    public const double FarBelowTarget = 0.10;

    /// <summary>A wait this many times the one aimed at is urgent.</summary>
    public const int FarBeyondTarget = 2;

    /// <summary>The worst of the four.</summary>
    public Urgency Worst => (Urgency)Math.Max(
        Math.Max((int)Waiting, (int)Wait), Math.Max((int)Ready, (int)ServiceLevel));

    /// <summary>Judges a queue.</summary>
    public static QueueJudgement Of(QueueSnapshot queue)
    {
        var forsaken = queue.Waiting > 0 && queue.SignedIn == 0;
        return new QueueJudgement(
            Waiting: Grade(queue.Waiting > queue.SignedIn, forsaken),
            Wait: Grade(
                queue.LongestWait > queue.AnswerWithin, queue.LongestWait > queue.AnswerWithin * FarBeyondTarget),
            Ready: Grade(queue.Waiting > queue.Ringing && queue.Ready == 0, forsaken),
            ServiceLevel: Grade(queue.ServiceLevel < queue.Target, queue.ServiceLevel < queue.Target - FarBelowTarget));
    }

    private static Urgency Grade(bool attention, bool urgent) =>
        urgent ? Urgency.Urgent : attention ? Urgency.Attention : Urgency.Calm;
}
