using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Interactions;

/// <summary>One open interaction, derived from its facts. Moments are uptimes, which no clock jump stretches.</summary>
internal sealed class InteractionState(InteractionId id, CustomerId? customer, Channel channel, TimeSpan began)
{
    private readonly HashSet<Party> _holders = [];
    private readonly HashSet<AgentId> _participants = [];
    private readonly HashSet<OfferId> _offers = [];
    private OfferId _lastOffer = new(0);
    private TimeSpan _waitingSince;
    private TimeSpan _connectedSince;
    private TimeSpan _heldSince;
    private TimeSpan _waited;
    private TimeSpan _talked;
    private TimeSpan _held;
    private bool _inWrapUp;
    private InteractionStage _stage = InteractionStage.Arrived;

    public InteractionId Id => id;

    public CustomerId? Customer { get; private set; } = customer;

    public Channel Channel => channel;

    public TimeSpan Began => began;

    /// <summary>The agent who talks, or talked last.</summary>
    public AgentId? Agent { get; private set; }

    public QueueId? Queue { get; private set; }

    /// <summary>True once the customer's side is over; the agent may still have work with it.</summary>
    public bool IsEnded { get; private set; }

    public bool IsInConversation => _stage == InteractionStage.Connected;

    public InteractionStage Stage => _stage switch
    {
        InteractionStage.Connected when _holders.Count > 0 => InteractionStage.Held,
        InteractionStage.Connected when _participants.Count > 0 => InteractionStage.Conferenced,
        _ => _stage,
    };

    /// <summary>True when a side can begin to hold, or cease to: it is connected and not so already.</summary>
    public bool Changes(Party by, bool held) => IsInConversation && _holders.Contains(by) != held;

    /// <summary>True when an agent can join the conversation, or leave it again.</summary>
    public bool Changes(AgentId participant, bool joined) =>
        IsInConversation && participant != Agent && _participants.Contains(participant) != joined;

    /// <summary>Takes a fact of this interaction. False: it does not fit where the interaction stands, and changes nothing.</summary>
    public bool Take(Fact fact, TimeSpan at)
    {
        if (fact is OfferEnded ended && !_offers.Remove(ended.OfferId))
        {
            return false;
        }

        if (fact is OfferEnded && _stage != InteractionStage.Offered)
        {
            // Of several phones that rang, one was quicker.
            return true;
        }

        if (!Fits(fact) || LifeCycle.After(_stage, fact) is not { } next)
        {
            return false;
        }

        Enter(fact is OfferEnded && _offers.Count > 0 ? InteractionStage.Offered : next, at);
        Note(fact, at);
        return true;
    }

    /// <summary>A conversation that goes on with somebody who is forgotten goes on with nobody (R27).</summary>
    public void Forget(CustomerErased erased)
    {
        if (Customer is { } customer && erased.Concerns(customer))
        {
            Customer = null;
        }
    }

    /// <summary>The work of an agent was cut off by a restart.</summary>
    public void LoseWrapUp()
    {
        _inWrapUp = false;
        CloseIfDone();
    }

    /// <summary>The fact that it is over.</summary>
    public InteractionEnded End(DateTimeOffset wall, TimeSpan at, InteractionOutcome outcome, Party endedBy)
    {
        var waited = _waited + (IsWaiting(_stage) ? Since(_waitingSince, at) : TimeSpan.Zero);
        var held = _held + (_holders.Count > 0 ? Since(_heldSince, at) : TimeSpan.Zero);
        var talked = _talked + (IsInConversation ? Since(_connectedSince, at) : TimeSpan.Zero);
        return new InteractionEnded(wall, id, outcome, endedBy, Agent, Queue, waited, talked, held);
    }

    /// <summary>What the table cannot know: who holds, who has joined, which offers are out.</summary>
    private bool Fits(Fact fact) => fact switch
    {
        InteractionOffered offered => offered.OfferId.Value > _lastOffer.Value,
        InteractionHeld held => Changes(held.By, held: true),
        InteractionResumed resumed => Changes(resumed.By, held: false),
        ConferenceJoined joined => Changes(joined.AgentId, joined: true),
        ConferenceLeft left => Changes(left.AgentId, joined: false),
        InteractionReleased released => released.AgentId == Agent,
        InteractionQueued or InteractionEnded => !IsEnded,
        _ => true,
    };

    private void Note(Fact fact, TimeSpan at)
    {
        switch (fact)
        {
            case InteractionQueued queued:
                (Queue, _inWrapUp) = (queued.QueueId, false);
                break;
            case InteractionUnserved unserved:
                Queue = unserved.QueueId;
                break;
            case InteractionOffered offered:
                _lastOffer = offered.OfferId;
                _offers.Add(offered.OfferId);
                break;
            case InteractionConnected connected:
                (Agent, Queue) = (connected.AgentId, connected.QueueId);
                break;
            case InteractionHeld held:
                Hold(held.By, at);
                break;
            case InteractionResumed resumed:
                Resume(resumed.By, at);
                break;
            case ConferenceJoined joined:
                _participants.Add(joined.AgentId);
                break;
            case ConferenceLeft left:
                _participants.Remove(left.AgentId);
                break;
            case InteractionReleased released:
                _inWrapUp = released.WrapUp > TimeSpan.Zero;
                break;
            case WrapUpEnded:
                LoseWrapUp();
                break;
            case InteractionAttributed attributed:
                Customer = attributed.CustomerId;
                break;
            case InteractionEnded:
                IsEnded = true;
                CloseIfDone();
                break;
        }
    }

    private void Enter(InteractionStage next, TimeSpan at)
    {
        if (!IsWaiting(_stage) && IsWaiting(next))
        {
            _waitingSince = at;
        }
        else if (IsWaiting(_stage) && !IsWaiting(next))
        {
            _waited += Since(_waitingSince, at);
        }

        if (_stage != InteractionStage.Connected && next == InteractionStage.Connected)
        {
            _connectedSince = at;
        }
        else if (_stage == InteractionStage.Connected && next != InteractionStage.Connected)
        {
            EndConversation(at);
        }

        _stage = next;
    }

    private void EndConversation(TimeSpan at)
    {
        _talked += Since(_connectedSince, at);
        _held += _holders.Count > 0 ? Since(_heldSince, at) : TimeSpan.Zero;
        _holders.Clear();
        _participants.Clear();
    }

    private void CloseIfDone()
    {
        if (IsEnded)
        {
            _stage = _inWrapUp ? InteractionStage.WrapUp : InteractionStage.Closed;
        }
    }

    private void Hold(Party by, TimeSpan at)
    {
        if (_holders.Count == 0)
        {
            _heldSince = at;
        }

        _holders.Add(by);
    }

    private void Resume(Party by, TimeSpan at)
    {
        _holders.Remove(by);
        if (_holders.Count == 0)
        {
            _held += Since(_heldSince, at);
        }
    }

    private static bool IsWaiting(InteractionStage stage) => stage is InteractionStage.Queued or InteractionStage.Offered;

    /// <summary>Uptimes reckoned back from wall stamps after a restart can lie the wrong way round.</summary>
    private static TimeSpan Since(TimeSpan from, TimeSpan to) => to > from ? to - from : TimeSpan.Zero;
}
