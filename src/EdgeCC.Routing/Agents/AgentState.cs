using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Policies;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.Agents;

/// <summary>One agent now. Presence is the agent's own word; what boards show is derived from it and from the work in hand.</summary>
internal sealed class AgentState(AgentModel model)
{
    /// <summary>The reach of an agent who cannot serve a queue, however long somebody waits.</summary>
    public const int Never = int.MaxValue;

    private readonly AgentShift _shift = new();

    public AgentModel Model { get; set; } = model;

    public AgentId Id => Model.Id;

    /// <summary>The place in the configuration, from 0.</summary>
    public int Order { get; set; }

    /// <summary>Given by a supervisor in place of the configured ones.</summary>
    public ImmutableDictionary<SkillId, int>? GivenSkills { get; set; }

    public ImmutableDictionary<SkillId, int> Skills => GivenSkills ?? Model.Skills;

    /// <summary>By queue: the first ring in which the agent may serve, or <see cref="Never"/>.</summary>
    public int[] Reach { get; set; } = [];

    public Presence Presence { get; set; } = Presence.SignedOut;

    public ExtensionId? Extension { get; set; }

    /// <summary>True while the agent's phone, though registered, has lately not been reached.</summary>
    public bool PhoneDoubted { get; set; }

    /// <summary>What the agent is being offered, oldest first: one call and nothing else, or as much that is written as there is room for.</summary>
    public List<Offer> Offers { get; } = [];

    /// <summary>Contacts in conversation, being dialled, or in wrap-up.</summary>
    public List<Contact> Work { get; } = [];

    /// <summary>Contacts kept for this agent.</summary>
    public Line Held { get; } = new();

    /// <summary>A change of status that is to come; null: none.</summary>
    public AgentChangeScheduled? Planned { get; set; }

    /// <summary>What was last told of the agent.</summary>
    public AgentStatusChanged? Told { get; private set; }

    /// <summary>The uptime at which the status last told began.</summary>
    public TimeSpan Since { get; private set; }

    /// <summary>The uptime from which idleness counts.</summary>
    public TimeSpan IdleSince { get; set; }

    /// <summary>The number of the last offer, 0 for never.</summary>
    public long LastOffered { get; set; }

    /// <summary>The first of all who wait and whom the agent can take, as far as it is known: looked for anew after every change to the agent.</summary>
    public Contact? NextUp { get; set; }

    public bool IsSignedIn => Presence.Status != AgentStatus.SignedOut;

    public bool IsReady => Presence.Status == AgentStatus.Ready;

    /// <summary>True for an agent who pauses, or is paused, on purpose, and not because a phone rang in vain.</summary>
    public bool IsPausedOnPurpose => Presence is { Status: AgentStatus.Paused, Reason: not PauseReason.NotAnswering };

    public AgentStatus Status => Told?.Status ?? AgentStatus.SignedOut;

    /// <summary>Agents who only write need no phone.</summary>
    public bool NeedsPhone => Does(Channel.Voice);

    public int Conversations => Work.Count(contact => contact.Stage is ContactStage.Connected or ContactStage.Dialling);

    public bool Serves(WaitingQueue queue) => Reach[queue.Index] != Never;

    public bool Does(Channel channel) => Model.Mix[channel].Most > 0;

    /// <summary>True while the agent serves a contact that is kept for them, even in a pause of their own: a customer they are in conversation with already.</summary>
    public bool IsThereFor(Contact contact) => IsReady || (contact.HoldCause == HoldCause.Continuation && IsPausedOnPurpose);

    /// <summary>
    /// True where one more contact of <paramref name="channel"/> fits beside the work in hand and what is being offered, so
    /// that every offer can be accepted. The work after a contact holds what the contact held (src/decisions/0405). A call
    /// is offered by itself.
    /// </summary>
    /// <param name="channel">Which.</param>
    /// <param name="despiteOffers">True: as if nothing were being offered.</param>
    public bool HasRoomFor(Channel channel, bool despiteOffers = false)
    {
        var beside = new Occupation(Model, channel);
        foreach (var contact in Work)
        {
            beside.Add(contact, IsInterruptible(contact));
        }

        if (!despiteOffers)
        {
            foreach (var offer in Offers)
            {
                if (channel == Channel.Voice || offer.Contact.Channel == Channel.Voice)
                {
                    return false;
                }

                beside.Add(offer.Contact, IsInterruptible(offer.Contact));
            }
        }

        return beside.LeavesRoom;
    }

    /// <summary>True where a call may come between: an e-mail, offered or in hand; a callback that is only offered.</summary>
    public bool IsInterruptible(Contact contact) =>
        Model.VoiceInterrupts && (contact.Channel == Channel.Email || contact is { Callback: not null, IsWaiting: true });

    /// <summary>Notes what was told of the agent at <paramref name="at"/> (an uptime).</summary>
    public void Note(AgentStatusChanged told, TimeSpan at)
    {
        _shift.GoOn(told.Status, at);
        if (Told is null || told.Status != Told.Status || told.Reason != Told.Reason || told.Code != Told.Code)
        {
            Since = at;
        }

        Told = told;
    }

    /// <summary>The part of the agent that the work in hand takes, 0..1 and beyond where a customer's second channel came on top.</summary>
    public double Load => Work.Sum(contact => Model.Mix[contact.Channel].Weight) / (double)ChannelMix.Whole;

    private double LoadIfAccepted => Load + (Offers.Sum(offer => Model.Mix[offer.Contact.Channel].Weight) / (double)ChannelMix.Whole);

    /// <summary>Notes that the work in hand is another from <paramref name="at"/> on (an uptime).</summary>
    public void NoteLoad(TimeSpan at) => _shift.Carry(Load, at);

    public void CountContact() => _shift.Contacts++;

    public AgentCandidate Candidate(TimeSpan now) => new(
        Id, Order, Work.Count + Offers.Count > 0 ? TimeSpan.Zero : now - IdleSince, LoadIfAccepted, _shift.Contacts, _shift.Occupancy(now), Model.Weight, LastOffered);
}
