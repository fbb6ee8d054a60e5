using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Interactions;

/// <summary>One open interaction, derived from its facts. Moments are uptimes, which no clock jump stretches.</summary>
internal sealed class InteractionState(InteractionId id, CustomerId? customer, Channel channel)
{
    private readonly HashSet<Party> _holders = [];
    private TimeSpan _queuedSince;
    private TimeSpan _connectedSince;
    private TimeSpan _heldSince;
    private TimeSpan _waited;
    private TimeSpan _held;
    private InteractionStage _stage = InteractionStage.Arrived;

    public CustomerId? Customer => customer;

    public Channel Channel => channel;

    public AgentId? Agent { get; private set; }

    public QueueId? Queue { get; private set; }

    public InteractionStage Stage =>
        _stage == InteractionStage.Connected && _holders.Count > 0 ? InteractionStage.Held : _stage;

    private bool IsWaiting => _stage is InteractionStage.Queued or InteractionStage.Offered;

    /// <summary>What the stage says of an interaction that ends now.</summary>
    public InteractionOutcome Outcome => _stage switch
    {
        InteractionStage.Connected => InteractionOutcome.Handled,
        InteractionStage.Queued or InteractionStage.Offered => InteractionOutcome.Abandoned,
        InteractionStage.Unserved => InteractionOutcome.Unserved,
        InteractionStage.Diverted => InteractionOutcome.Diverted,
        _ => InteractionOutcome.SelfService,
    };

    /// <summary>True when a side can begin to hold, or cease to: it is connected and not so already.</summary>
    public bool Changes(Party by, bool held) => _stage == InteractionStage.Connected && _holders.Contains(by) != held;

    /// <summary>Takes a fact of this interaction; one that does not fit the stage changes nothing.</summary>
    public void Take(Fact fact, TimeSpan at)
    {
        switch (fact)
        {
            case PromptPlayed or MenuItemChosen when _stage == InteractionStage.Arrived:
                _stage = InteractionStage.SelfService;
                break;
            case InteractionQueued queued when IsWaiting:
                (_stage, Queue) = (InteractionStage.Queued, queued.QueueId);
                break;
            case InteractionQueued queued when _stage != InteractionStage.Connected:
                (_stage, Queue, _queuedSince) = (InteractionStage.Queued, queued.QueueId, at);
                break;
            case InteractionUnserved unserved when _stage != InteractionStage.Connected:
                EndWaiting(at);
                (_stage, Queue) = (StageAfter(unserved), unserved.QueueId);
                break;
            case InteractionOffered when _stage == InteractionStage.Queued:
                _stage = InteractionStage.Offered;
                break;
            case OfferEnded { Ending: not OfferEnding.Accepted } when _stage == InteractionStage.Offered:
                _stage = InteractionStage.Queued;
                break;
            case InteractionConnected connected when _stage != InteractionStage.Connected:
                EndWaiting(at);
                (_stage, Agent, _connectedSince) = (InteractionStage.Connected, connected.AgentId, at);
                break;
            case InteractionHeld held when Changes(held.By, held: true):
                Hold(held.By, at);
                break;
            case InteractionResumed resumed when Changes(resumed.By, held: false):
                Resume(resumed.By, at);
                break;
        }
    }

    /// <summary>The fact that it is over.</summary>
    public InteractionEnded End(DateTimeOffset wall, TimeSpan at, InteractionOutcome outcome, Party endedBy)
    {
        EndWaiting(at);
        var held = _held + (_holders.Count > 0 ? Since(_heldSince, at) : TimeSpan.Zero);
        var talked = _stage == InteractionStage.Connected ? Since(_connectedSince, at) : TimeSpan.Zero;
        return new InteractionEnded(wall, id, outcome, endedBy, Agent, Queue, _waited, talked, held);
    }

    private static InteractionStage StageAfter(InteractionUnserved unserved) =>
        unserved.Exit == QueueExitName.Callback ? InteractionStage.Diverted : InteractionStage.Unserved;

    private void EndWaiting(TimeSpan at)
    {
        if (IsWaiting)
        {
            _waited += Since(_queuedSince, at);
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

    /// <summary>Uptimes reckoned back from wall stamps after a restart can lie the wrong way round.</summary>
    private static TimeSpan Since(TimeSpan from, TimeSpan to) => to > from ? to - from : TimeSpan.Zero;
}
