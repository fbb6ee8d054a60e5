using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.Tests.Stories;

/// <summary>What must always be true.</summary>
internal sealed partial class Ledger
{
    public void Check()
    {
        _interrupted.Clear();
        CheckCounts();
        CheckAgents();
        CheckCallbacks();
        foreach (var entry in _entries.Values.Where(entry => entry.IsWaitingAt(Now) && !IsOffered(entry)))
        {
            var idle = story.Model.Agents.FirstOrDefault(agent => CouldTake(agent, entry));
            Assert.True(idle is null, $"{entry.Id} waits though {idle?.Id} could take it");
        }

        Assert.True(_open.Count == 0 || story.NextDeadline > Now, "an offer that nothing ends");
    }

    private void CheckCounts()
    {
        var counts = story.Router.Counts;
        Assert.Equal(
            (_entries.Values.Count(entry => entry.Agent is null && !entry.IsCallback),
                _open.Count,
                _entries.Values.Count(entry => entry.Agent is not null && !entry.IsInWrapUp),
                _entries.Values.Count(entry => entry.Number is not null)),
            (counts.Waiting, counts.Offers, counts.Conversations, counts.Callbacks));
        foreach (var queue in story.Router.Snapshot(story.Now).Queues)
        {
            Assert.Equal(_entries.Values.Count(entry => entry.Queue == queue.Queue && entry.Agent is null && !entry.IsCallback), queue.Waiting);
            if (!story.IsReconfigured)
            {
                Assert.Equal(
                    (Counted(queue.Queue, "answered"), Counted(queue.Queue, "in time"), Counted(queue.Queue, "abandoned")),
                    (queue.Answered, queue.AnsweredInTime, queue.Abandoned));
            }
        }
    }

    private int Counted(QueueId queue, string what) => _counts.GetValueOrDefault((queue, what));

    private void CheckAgents()
    {
        foreach (var agent in story.Router.Snapshot(story.Now).Agents)
        {
            var works = WorkOf(agent.Agent);
            var talks = works.Any(entry => !entry.IsInWrapUp);
            var rings = _open.Values.Any(offer => offer.AgentId == agent.Agent);
            Assert.Equal(talks, agent.Status == AgentStatus.Talking);
            Assert.Equal(rings && !talks, agent.Status == AgentStatus.Offered);
            Assert.Equal(works.Length > 0 && !talks && !rings, agent.Status == AgentStatus.WrapUp);
        }
    }

    private void CheckCallbacks()
    {
        var numbers = _entries.Values.Select(entry => entry.Number).OfType<string>().ToArray();
        Assert.Distinct(numbers);
        var underWay = _entries.Values.Count(entry => entry.IsDialling || (entry.IsCallback && IsOffered(entry)));
        Assert.True(underWay <= _told.Values.Count(told => told.Status != AgentStatus.SignedOut), "more calls than agents");
        Assert.DoesNotContain(_entries.Values, entry => entry.IsCallback && IsOffered(entry) && (_isClosed || IsCalling(entry.Customer)));
    }

    /// <summary>
    /// Were all accepted that is being offered: one call; each channel's most; six who write; the whole of the agent, but for
    /// the customer's own call and e-mail put aside. A call is offered by itself.
    /// </summary>
    private void CheckCapacity(AgentModel agent)
    {
        var offered = OfferedTo(agent.Id);
        Assert.True(offered.Length <= 1 || offered.All(entry => entry.Channel != Channel.Voice), "something beside a call that is offered");
        LedgerEntry[] works = [.. WorkOf(agent.Id), .. offered];
        Assert.True(works.Count(entry => entry is { Channel: Channel.Voice, IsInWrapUp: false }) <= 1, "two calls at once");
        Assert.True(works.Count(entry => ChannelStandard.IsText(entry.Channel)) <= ChannelMix.MostTexts);
        Assert.All(
            works.Where(entry => entry is not { Channel: Channel.Voice, IsInWrapUp: true }).CountBy(entry => entry.Channel),
            channel => Assert.True(channel.Value <= Math.Max(1, agent.Mix[channel.Key].Most), "too many of a channel"));
        if (works.All(entry => entry.HoldCause != HoldCause.Continuation))
        {
            var aside = agent.VoiceInterrupts && works.Any(entry => entry.Channel == Channel.Voice);
            Assert.True(works.Sum(entry => aside && entry.Channel == Channel.Email ? 0 : agent.Mix[entry.Channel].Weight) <= ChannelMix.Whole);
        }
    }

    private LedgerEntry[] OfferedTo(AgentId agent) =>
        [.. _open.Values.Where(offer => offer.AgentId == agent).Select(offer => _entries[offer.InteractionId])];

    private LedgerEntry[] WorkOf(AgentId agent) => [.. _entries.Values.Where(entry => entry.Agent == agent)];

    private bool IsOffered(LedgerEntry entry) => _open.Values.Any(offer => offer.InteractionId == entry.Id);

    private bool IsReady(AgentId agent) =>
        _told.TryGetValue(agent, out var told)
        && ((told.Next ?? told.Status) is not (AgentStatus.Paused or AgentStatus.SignedOut)
            || (told.Status == AgentStatus.Paused && told.Reason == PauseReason.PhoneUnreachable));

    /// <summary>Ready, or in a pause of their own and in conversation with this customer.</summary>
    private bool IsThereFor(LedgerEntry entry, AgentId agent) => IsReady(agent)
        || (entry.HoldCause == HoldCause.Continuation
            && _told.GetValueOrDefault(agent) is { } told
            && (told.Next ?? told.Status) == AgentStatus.Paused
            && told.Reason != PauseReason.NotAnswering);

    private QueueModel QueueOf(LedgerEntry entry) =>
        story.Model.Queues.FirstOrDefault(queue => queue.Id == entry.Queue) ?? StoryModel.Whole.Queues.Single(queue => queue.Id == entry.Queue);

    /// <summary>Everything that decides it, looked at again from the beginning.</summary>
    private bool CouldTake(AgentModel agent, LedgerEntry entry)
    {
        if (!HasPhone(agent)
            || entry.RefusedUntil.GetValueOrDefault(agent.Id, TimeSpan.MinValue) > Now
            || (entry.IsCallback && (_isClosed || IsCalling(entry.Customer))))
        {
            return false;
        }

        return IsHeld(entry)
            ? entry.HeldFor == agent.Id && IsThereFor(entry, agent.Id) && HasRoom(agent, entry, own: entry.HoldCause == HoldCause.Continuation)
            : IsReady(agent.Id) && HasRoom(agent, entry, own: false) && HasSkills(agent, entry);
    }

    private bool HasPhone(AgentModel agent) =>
        agent.Mix[Channel.Voice].Most == 0
        || (_told.GetValueOrDefault(agent.Id)?.Extension is { } phone
            && _phones.Contains(phone)
            && _doubtedUntil.GetValueOrDefault(agent.Id, TimeSpan.MinValue) <= Now);

    private bool HasSkills(AgentModel agent, LedgerEntry entry)
    {
        var ring = QueueOf(entry).Rings.Last(ring => ring.After == TimeSpan.Zero || ring.After <= Now - entry.Since);
        var skills = _givenSkills.GetValueOrDefault(agent.Id) ?? agent.Skills;
        var widest = QueueOf(entry).Rings.TakeWhile(one => one != ring).Append(ring);
        return widest.Any(one => one.Skills.All(skill => skills.GetValueOrDefault(skill.Key) >= skill.Value));
    }

    private bool IsCalling(CustomerId? customer) => customer is not null && _entries.Values.Any(
        entry => entry is { Channel: Channel.Voice, IsCallback: false, Agent: null } && AreSame(entry.Customer, customer));

    /// <summary>True where merges lead from one to the other.</summary>
    private bool AreSame(CustomerId? one, CustomerId? other)
    {
        HashSet<CustomerId?> reached = [one];
        while (_merges.Values.FirstOrDefault(pair => reached.Contains(pair[0]) != reached.Contains(pair[1])) is { } pair)
        {
            reached.UnionWith(pair.Select(profile => (CustomerId?)profile));
        }

        return reached.Contains(other);
    }

    private bool HasRoom(AgentModel agent, LedgerEntry contact, bool own)
    {
        var channel = contact.Channel;
        var offered = OfferedTo(agent.Id);
        LedgerEntry[] works = [.. WorkOf(agent.Id), .. offered];
        if (offered.Any(entry => entry.Channel == Channel.Voice) || (channel == Channel.Voice && offered.Length > 0))
        {
            return false;
        }

        if (own && channel == Channel.Voice)
        {
            return agent.Mix[channel].Most > 0
                && works.All(entry => entry.Channel != Channel.Voice || (entry.IsInWrapUp && AreSame(entry.Customer, contact.Customer)));
        }

        var aside = channel == Channel.Voice && agent.VoiceInterrupts;
        var load = works.Sum(entry => aside && entry.Channel == Channel.Email ? 0 : agent.Mix[entry.Channel].Weight);
        return works.Count(entry => entry.Channel == channel) < agent.Mix[channel].Most
            && load + agent.Mix[channel].Weight <= ChannelMix.Whole
            && (!ChannelStandard.IsText(channel) || works.Count(entry => ChannelStandard.IsText(entry.Channel)) < ChannelMix.MostTexts);
    }

    private bool IsHeld(LedgerEntry entry) => entry.HeldFor is not null && entry.HeldUntil > Now;

    /// <summary>Oldest first over all queues, moved by what the channel may wait and by priority; before all whoever is in conversation already.</summary>
    private bool Precedes(LedgerEntry one, LedgerEntry other) =>
        (Rank(one), one.Order).CompareTo((Rank(other), other.Order)) < 0;

    private TimeSpan Rank(LedgerEntry entry) => IsHeld(entry) && entry.HoldCause == HoldCause.Continuation ? TimeSpan.MinValue : entry.Since
        + ChannelStandard.AnswerWithin(entry.Channel)
        - (story.Model.PriorityPoint * (QueueOf(entry).Priority + entry.Priority));
}
