using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;

namespace EdgeCC.Contacts.FollowUps;

/// <summary>What was promised, until it is done. A promise that falls due is work, and comes again until it is kept.</summary>
internal sealed class FollowUpBook(InteractionBook interactions, StoryBook stories, Teller teller)
{
    /// <summary>The most open follow-ups.</summary>
    public const int Most = 10_000;

    /// <summary>How far ahead a customer can be promised something.</summary>
    public static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(366);

    /// <summary>When it is tried again what came to nothing.</summary>
    public static readonly TimeSpan TriedAgainAfter = TimeSpan.FromMinutes(15);

    private readonly Dictionary<FollowUpId, FollowUp> _open = [];
    private readonly Dictionary<InteractionId, FollowUpId> _byWork = [];
    private readonly Agenda<FollowUpId> _agenda = new();

    public TimeSpan? Next => _agenda.Next;

    /// <summary>Those that are open, in the order they are due.</summary>
    public IEnumerable<FollowUp> Open =>
        _open.Values.OrderBy(followUp => followUp.Due).ThenBy(followUp => followUp.Id.Value, StringComparer.Ordinal);

    public int Count => _open.Count;

    public bool IsPromisedIn(InteractionId interaction) => _open.Values.Any(followUp => followUp.PromisedIn == interaction);

    public bool IsWork(InteractionId interaction) => _byWork.ContainsKey(interaction);

    /// <summary>The wall clock was set: what is due at a wall time is due at another uptime.</summary>
    public void WatchWallTimes(Moment now)
    {
        foreach (var followUp in Open)
        {
            Watch(followUp, now);
        }
    }

    public void Take(Fact fact, Moment now)
    {
        switch (fact)
        {
            case FollowUpPromised promised:
                Put(
                    new FollowUp(
                        promised.FollowUpId,
                        promised.InteractionId,
                        promised.CustomerId,
                        promised.AgentId,
                        promised.QueueId,
                        promised.Channel,
                        promised.Address,
                        promised.Due,
                        promised.Promise),
                    now);
                break;
            case FollowUpMoved moved when _open.TryGetValue(moved.FollowUpId, out var followUp):
                Put(followUp with { Due = moved.Due, Work = null }, now);
                break;
            case FollowUpStarted started when _open.TryGetValue(started.FollowUpId, out var followUp):
                Put(followUp with { Work = started.Work }, now);
                break;
            case FollowUpEnded ended when _open.Remove(ended.FollowUpId, out var followUp):
                Unlist(followUp);
                _agenda.Clear(followUp.Id);
                break;
        }
    }

    public void Decide(FollowUpEvent @event)
    {
        var at = teller.Now.Wall;
        if (@event is FollowUpAgreed agreed)
        {
            Promise(agreed);
        }
        else if (_open.TryGetValue(@event.FollowUp, out var followUp))
        {
            switch (@event)
            {
                case FollowUpPutOff putOff when followUp.Work is not null:
                    teller.Refuse(putOff, FollowUpRefusal.Begun);
                    break;
                case FollowUpPutOff putOff when !IsPossible(putOff.Due):
                    teller.Refuse(putOff, FollowUpRefusal.BadTime);
                    break;
                case FollowUpPutOff putOff when followUp.Due != putOff.Due:
                    teller.Tell(new FollowUpMoved(at, followUp.Id, putOff.Due));
                    break;
                case FollowUpSettled settled:
                    Settle(followUp, settled.Ending);
                    break;
                case FollowUpNotBegun when followUp.Work is not null:
                    TryAgain(followUp);
                    break;
            }
        }
        else if (@event is FollowUpPutOff)
        {
            teller.Refuse(@event, FollowUpRefusal.Over);
        }
    }

    /// <summary>Nothing is owed any more to a customer who is to be forgotten.</summary>
    public void CallOffFor(IReadOnlyCollection<CustomerId> members)
    {
        foreach (var followUp in Open.Where(followUp => followUp.Customer is { } customer && members.Contains(customer)).ToArray())
        {
            Settle(followUp, FollowUpEnding.Cancelled);
        }
    }

    /// <summary>What follows for follow-ups from something that has just happened.</summary>
    public void React(Fact fact)
    {
        if (fact is not IInteractionFact { InteractionId: var id }
            || !_byWork.TryGetValue(id, out var followUpId)
            || !_open.TryGetValue(followUpId, out var followUp))
        {
            return;
        }

        switch (fact)
        {
            case InteractionArrived or CallbackRequested
                when stories.Find(id) is { ContinuationOf: null } && stories.Find(followUp.PromisedIn) is not null:
                teller.Tell(new InteractionContinued(teller.Now.Wall, id, followUp.PromisedIn));
                break;
            case InteractionEnded { Outcome: InteractionOutcome.Handled }:
                End(followUp, FollowUpEnding.Done);
                break;
            case InteractionEnded:
                TryAgain(followUp);
                break;
            case CallbackEnded { Ending: CallbackEnding.GivenUp or CallbackEnding.Expired }:
                End(followUp, FollowUpEnding.Unreached);
                break;
            case CallbackEnded { Ending: CallbackEnding.CustomerCalled }:
                End(followUp, FollowUpEnding.Done);
                break;
            case CallbackEnded { Ending: CallbackEnding.Cancelled }:
                End(followUp, FollowUpEnding.Cancelled);
                break;
        }
    }

    /// <summary>Brings back what has fallen due, the earliest first.</summary>
    public void Pass(Moment now, Random random)
    {
        while (_agenda.TryTakeDue(now, out var id))
        {
            var work = new InteractionId(Ulid.New(now.Wall, random));
            teller.Tell(new FollowUpStarted(now.Wall, id, work));
            teller.Report(new FollowUpFellDue(id, work, _open[id]));
        }
    }

    /// <summary>Brings back what fell due before the service went down and was not begun.</summary>
    public void SettleAfterRestart()
    {
        foreach (var followUp in Open)
        {
            if (followUp.Work is { } work && (stories.Find(work) is null || interactions.Find(work)?.Stage == InteractionStage.Arrived))
            {
                teller.Report(new FollowUpFellDue(followUp.Id, work, followUp));
            }
        }
    }

    private void Promise(FollowUpAgreed agreed)
    {
        var story = stories.Find(agreed.Interaction);
        if (_open.ContainsKey(agreed.FollowUp) || (story is not null && WasPromised(story, agreed.FollowUp)))
        {
            return;
        }

        var address = agreed.Address ?? (agreed.Channel is null || agreed.Channel == story?.Channel ? story?.Address : null);
        var refusal = story?.Queue is null ? FollowUpRefusal.NoContact
            : string.IsNullOrWhiteSpace(address) ? FollowUpRefusal.NoAddress
            : !IsPossible(agreed.Due) ? FollowUpRefusal.BadTime
            : _open.Count >= Most ? FollowUpRefusal.Full
            : null;
        if (refusal is { } why)
        {
            teller.Refuse(agreed, why);
            return;
        }

        teller.Tell(new FollowUpPromised(
            teller.Now.Wall,
            agreed.FollowUp,
            agreed.Interaction,
            story!.Customer,
            agreed.Agent,
            story.Queue!.Value,
            agreed.Channel ?? story.Channel,
            address!,
            agreed.Due,
            MessageLimits.Note(agreed.Promise) ?? ""));
    }

    private static bool WasPromised(Story story, FollowUpId id)
    {
        foreach (var entry in story.Entries)
        {
            if (entry.Fact is FollowUpPromised promised && promised.FollowUpId == id)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPossible(DateTimeOffset due) => due > teller.Now.Wall && due - teller.Now.Wall <= FarthestAhead;

    /// <summary>It is over, whatever comes of its work; work that nobody has begun is called off.</summary>
    private void Settle(FollowUp followUp, FollowUpEnding ending)
    {
        End(followUp, ending);
        if (followUp.Work is { } work && stories.Find(work)?.Agent is null)
        {
            teller.Report(new WorkCalledOff(work, followUp.Channel));
        }
    }

    private void TryAgain(FollowUp followUp) =>
        teller.Tell(new FollowUpMoved(teller.Now.Wall, followUp.Id, teller.Now.Wall + TriedAgainAfter));

    private void End(FollowUp followUp, FollowUpEnding ending) =>
        teller.Tell(new FollowUpEnded(teller.Now.Wall, followUp.Id, ending));

    private void Put(FollowUp followUp, Moment now)
    {
        if (_open.TryGetValue(followUp.Id, out var before))
        {
            Unlist(before);
        }

        _open[followUp.Id] = followUp;
        if (followUp.Work is { } work)
        {
            _byWork[work] = followUp.Id;
        }

        Watch(followUp, now);
    }

    private void Unlist(FollowUp followUp)
    {
        if (followUp.Work is { } work)
        {
            _byWork.Remove(work);
        }
    }

    private void Watch(FollowUp followUp, Moment now)
    {
        if (followUp.Work is null)
        {
            _agenda.Set(followUp.Id, now.In(followUp.Due - now.Wall));
        }
        else
        {
            _agenda.Clear(followUp.Id);
        }
    }
}
