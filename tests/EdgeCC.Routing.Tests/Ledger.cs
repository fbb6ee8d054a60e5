using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

/// <summary>
/// What an outsider can know of a branch from its effects and facts alone, kept by rules of its own, and what must
/// always be true of it.
/// </summary>
internal sealed class Ledger(Branch branch)
{
    private readonly List<(InteractionId Customer, QueueId Queue)> _waiting = [];
    private readonly Dictionary<OfferId, OfferToAgent> _open = [];
    private readonly Dictionary<InteractionId, AgentId> _talking = [];
    private readonly Dictionary<(InteractionId, AgentId), TimeSpan> _refusedUntil = [];
    private readonly HashSet<OfferId> _ended = [];
    private int _factsSeen;

    public IReadOnlyList<InteractionId> Customers => [.. _waiting.Select(entry => entry.Customer), .. _talking.Keys];

    public IReadOnlyList<OfferId> Offers => [.. _open.Keys];

    /// <summary>Reads on, in order, after something has happened.</summary>
    public void ReadOn(Event? told)
    {
        if (told is CustomerLeft left)
        {
            _waiting.RemoveAll(entry => entry.Customer == left.Interaction);
            _talking.Remove(left.Interaction);
        }
        else if (told is ConversationEnded ended)
        {
            _talking.Remove(ended.Interaction);
        }

        foreach (var fact in branch.Facts.Skip(_factsSeen).ToArray())
        {
            Take(fact);
        }

        _factsSeen = branch.Facts.Count;
        foreach (var withdrawn in branch.Effects.OfType<WithdrawOffer>())
        {
            Assert.Contains(withdrawn.Offer, _ended);
        }

        CheckNow();
    }

    private void Take(Fact fact)
    {
        switch (fact)
        {
            case InteractionQueued queued:
                Assert.DoesNotContain(_waiting, entry => entry.Customer == queued.InteractionId);
                Assert.False(_talking.ContainsKey(queued.InteractionId));
                _waiting.Add((queued.InteractionId, queued.QueueId));
                break;
            case InteractionUnserved unserved:
                Assert.DoesNotContain(_open.Values, offer => offer.Interaction == unserved.InteractionId);
                _waiting.RemoveAll(entry => entry.Customer == unserved.InteractionId);
                break;
            case InteractionOffered offered:
                CheckTurn(offered);
                _open.Add(offered.OfferId, new OfferToAgent(
                    offered.OfferId, offered.InteractionId, offered.QueueId, offered.AgentId, default));
                break;
            case OfferEnded ended:
                End(ended);
                break;
            case InteractionConnected connected:
                Assert.Equal(1, _waiting.RemoveAll(entry => entry.Customer == connected.InteractionId));
                Assert.DoesNotContain(connected.AgentId, _talking.Values);
                _talking.Add(connected.InteractionId, connected.AgentId);
                break;
        }
    }

    private void End(OfferEnded ended)
    {
        Assert.True(_ended.Add(ended.OfferId), "an offer ended twice");
        Assert.True(_open.Remove(ended.OfferId), "an offer ended that was never made");
        if (ended.Ending is OfferEnding.Rejected or OfferEnding.Busy)
        {
            _refusedUntil[(ended.InteractionId, ended.AgentId)] = branch.Now.Uptime + Router.RefusalLasts;
        }
    }

    /// <summary>Nobody is overtaken who could have been offered to the same agent.</summary>
    private void CheckTurn(InteractionOffered offered)
    {
        Assert.DoesNotContain(_open.Values, offer => offer.Agent == offered.AgentId);
        Assert.DoesNotContain(_open.Values, offer => offer.Interaction == offered.InteractionId);
        Assert.DoesNotContain(offered.AgentId, _talking.Values);
        var first = _waiting.First(entry => IsFree(entry.Customer) && CouldTake(offered.AgentId, entry.Customer, entry.Queue));
        Assert.Equal(offered.InteractionId, first.Customer);
    }

    private void CheckNow()
    {
        var counts = branch.Router.Counts;
        Assert.Equal((_waiting.Count, _open.Count, _talking.Count), (counts.Waiting, counts.Offers, counts.Conversations));
        foreach (var agent in branch.Snapshot.Agents)
        {
            Assert.Equal(_open.Values.Any(offer => offer.Agent == agent.Agent), agent.Status == AgentStatus.Offered);
            Assert.Equal(_talking.ContainsValue(agent.Agent), agent.Status == AgentStatus.Talking);
            Assert.False(
                agent.Status == AgentStatus.Ready && _waiting.Any(
                    entry => IsFree(entry.Customer) && CouldTake(agent.Agent, entry.Customer, entry.Queue)),
                "somebody waits whom a ready agent could take");
        }

        // Whatever will have to end by itself has a deadline.
        Assert.True(_open.Count == 0 || branch.NextDeadline > branch.Now.Uptime);
        CheckCounters();
    }

    private void CheckCounters()
    {
        foreach (var queue in branch.Snapshot.Queues)
        {
            var answered = branch.Facts.OfType<InteractionConnected>().Where(fact => fact.QueueId == queue.Queue).ToArray();
            Assert.Equal(_waiting.Count(entry => entry.Queue == queue.Queue), queue.Waiting);
            Assert.Equal(answered.Length, queue.Answered);
            Assert.Equal(answered.Count(fact => fact.Waited <= Seconds(30)), queue.AnsweredInTime);
        }

        var gone = Count<InteractionQueued>() - Count<InteractionConnected>() - _waiting.Count - UnservedAfterQueueing();
        Assert.Equal(gone, branch.Snapshot.Queues.Sum(queue => queue.Abandoned));
    }

    private int UnservedAfterQueueing()
    {
        var queued = branch.Facts.OfType<InteractionQueued>().Select(fact => fact.InteractionId).ToHashSet();
        return branch.Facts.OfType<InteractionUnserved>().Count(fact => queued.Contains(fact.InteractionId));
    }

    private int Count<TFact>() => branch.Facts.OfType<TFact>().Count();

    private bool IsFree(InteractionId customer) => _open.Values.All(offer => offer.Interaction != customer);

    private bool CouldTake(AgentId agent, InteractionId customer, QueueId queue) =>
        Configured.Agents.Single(model => model.Id == agent).Skills.ContainsKey(new SkillId(queue.Value))
        && !(_refusedUntil.TryGetValue((customer, agent), out var until) && until > branch.Now.Uptime);
}
