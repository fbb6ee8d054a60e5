using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Callbacks;
using EdgeCC.Routing.Offers;

namespace EdgeCC.Routing.Queues;

/// <summary>A contact as long as routing has to do with it: from entering a queue until its agent is done with it.</summary>
internal sealed class Contact(InteractionId interaction, WaitingQueue queue, Channel channel)
{
    public InteractionId Interaction { get; } = interaction;

    public Channel Channel { get; } = channel;

    public WaitingQueue Queue { get; set; } = queue;

    public CustomerId? Customer { get; set; }

    /// <summary>Points beside the queue's own.</summary>
    public int Priority { get; init; }

    /// <summary>What makes it a callback; null for a contact whose customer is there.</summary>
    public Callback? Callback { get; init; }

    public ContactStage Stage { get; set; }

    /// <summary>The uptime at which its wait began.</summary>
    public TimeSpan Entered { get; set; }

    /// <summary>The queue it first came to.</summary>
    public QueueId Asked { get; init; }

    /// <summary>The uptime at which it came to its present queue.</summary>
    public TimeSpan Joined { get; init; }

    /// <summary>The uptime from which its place in line counts: earlier than <see cref="Entered"/> where it has waited before.</summary>
    public TimeSpan Since { get; set; }

    /// <summary>Its place among all contacts, over all queues: the lower, the sooner. An uptime, moved by channel and priority.</summary>
    public TimeSpan Rank { get; set; }

    /// <summary>Drawn from one roll for all queues; decides between equal ranks.</summary>
    public long Ticket { get; init; }

    /// <summary>How far the skills asked for have been relaxed: the index of a <see cref="SkillRing"/>.</summary>
    public int Ring { get; set; }

    /// <summary>The agent it is kept for, and why.</summary>
    public AgentState? HeldFor { get; set; }

    /// <summary>Why it is, or was, kept for somebody.</summary>
    public HoldCause? HoldCause { get; set; }

    /// <summary>True while it is kept for the agent its customer is in conversation with: then it stands in front of everybody.</summary>
    public bool IsContinuation => HeldFor is not null && HoldCause == Model.Interactions.HoldCause.Continuation;

    /// <summary>The offers it is in now; more than one only where several phones ring at once.</summary>
    public List<Offer> Offers { get; } = [];

    /// <summary>Agents who refused it a moment ago and are not asked again until then (an uptime).</summary>
    public Dictionary<AgentState, TimeSpan> RefusedBy { get; } = [];

    /// <summary>The agent who has it, from being answered until the work afterwards is done.</summary>
    public AgentState? Agent { get; set; }

    /// <summary>The uptime at which customer and agent came together.</summary>
    public TimeSpan Connected { get; set; }

    /// <summary>The uptime from which the customer, in conversation, has waited for the agent to write; null: the agent had the last word.</summary>
    public TimeSpan? UnansweredSince { get; set; }

    public bool IsOffered => Offers.Count > 0;

    public bool IsWaiting => Stage == ContactStage.Waiting;

    /// <summary>The diversions by time that lie ahead of it. What was due before it came here is not: so no two queues send it to and fro.</summary>
    public IEnumerable<Diversion> DiversionsAhead => Queue.Model.Diversions.Where(diversion => diversion.After > Joined - Entered);
}
