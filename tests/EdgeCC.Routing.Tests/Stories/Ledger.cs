using System.Collections.Immutable;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;
using EdgeCC.Routing.Agents;

namespace EdgeCC.Routing.Tests.Stories;

/// <summary>What an outsider can know of a branch from its effects and facts alone, kept by rules of its own.</summary>
internal sealed partial class Ledger(Story story)
{
    private readonly Dictionary<InteractionId, LedgerEntry> _entries = [];
    private readonly Dictionary<OfferId, InteractionOffered> _open = [];
    private readonly HashSet<OfferId> _ended = [];
    private readonly Dictionary<AgentId, AgentStatusChanged> _told = [];
    private readonly Dictionary<AgentId, ImmutableDictionary<SkillId, int>> _givenSkills = [];
    private readonly Dictionary<AgentId, TimeSpan> _doubtedUntil = [];
    private readonly HashSet<ExtensionId> _phones = [];
    private readonly HashSet<AgentId> _interrupted = [];
    private readonly Dictionary<(QueueId, string), int> _counts = [];
    private readonly Dictionary<MergeId, CustomerId[]> _merges = [];
    private long _order;
    private bool _isClosed;

    public IReadOnlyList<LedgerEntry> Entries => [.. _entries.Values];

    public IReadOnlyList<OfferId> Offers => [.. _open.Keys];

    public bool Knows(InteractionId id) => _entries.ContainsKey(id);

    private TimeSpan Now => story.Now.Uptime;

    /// <summary>What a phone or Contacts has said no effect tells of.</summary>
    public void Hear(Event told)
    {
        switch (told)
        {
            case ExtensionReachabilityChanged { Extension: var phone, Reachable: var reachable }:
                _ = reachable ? _phones.Add(phone) : _phones.Remove(phone);
                foreach (var agent in _told.Values.Where(agent => reachable && agent.Extension == phone))
                {
                    _doubtedUntil.Remove(agent.AgentId);
                }

                break;
            case AgentSignedIn signedIn when _told.GetValueOrDefault(signedIn.Agent)?.Extension != signedIn.Extension:
                _doubtedUntil.Remove(signedIn.Agent);
                break;
            case FactHeard { Fact: InteractionAttributed { InteractionId: var id } attributed } when Knows(id):
                _entries[id].Customer = attributed.CustomerId;
                break;
            case FactHeard { Fact: ProfilesMerged merged }:
                _merges.TryAdd(merged.MergeId, [merged.Survivor, merged.Absorbed]);
                break;
            case FactHeard { Fact: ProfilesUnmerged unmerged }:
                _merges.Remove(unmerged.MergeId);
                break;
        }
    }

    public void Take(Effect effect)
    {
        switch (effect)
        {
            case WithdrawOffer withdrawn:
                Assert.True(_open.ContainsKey(withdrawn.Offer), "what is over was withdrawn");
                _ = IsInterruptible(withdrawn.Offer) ? _interrupted.Add(withdrawn.Agent) : _interrupted.Remove(withdrawn.Agent);
                break;
            case OfferToAgent offered:
                Assert.True(_open.ContainsKey(offered.Offer), "an offer without a fact");
                break;
            case ConnectToAgent or DialCustomer or LeaveQueue or TakeFromAgent or AnnouncePosition:
                break;
            case AppendFact { Fact: var fact }:
                Take(fact);
                break;
        }
    }

    private bool IsInterruptible(OfferId offer) =>
        _entries[_open[offer].InteractionId] is { IsCallback: true } or { Channel: Channel.Email };

    private void Take(Fact fact)
    {
        switch (fact)
        {
            case InteractionQueued queued:
                Queue(queued);
                break;
            case InteractionOffered offered:
                Offer(offered);
                break;
            case OfferEnded ended:
                End(ended);
                break;
            case InteractionConnected connected:
                Connect(connected);
                break;
            case InteractionReleased released:
                Assert.Equal(released.AgentId, _entries[released.InteractionId].Agent);
                Assert.False(_entries[released.InteractionId].IsInWrapUp);
                _entries[released.InteractionId].IsInWrapUp = true;
                if (released.WrapUp == TimeSpan.Zero)
                {
                    Forget(released.InteractionId);
                }

                break;
            case WrapUpEnded ended:
                Assert.True(_entries[ended.InteractionId].IsInWrapUp);
                Forget(ended.InteractionId);
                break;
            case InteractionAbandoned abandoned:
                Assert.Null(_entries[abandoned.InteractionId].Agent);
                Count(abandoned.QueueId, "abandoned");
                Forget(abandoned.InteractionId);
                break;
            case InteractionUnserved unserved when _entries.TryGetValue(unserved.InteractionId, out var entry):
                Assert.Null(entry.Agent);
                Forget(unserved.InteractionId);
                break;
            case AgentStatusChanged changed:
                Take(changed);
                break;
            case BranchClosed or BranchReopened:
                _isClosed = fact is BranchClosed;
                break;
            case AgentSkillsChanged { Skills: null } given:
                _givenSkills.Remove(given.AgentId);
                break;
            case AgentSkillsChanged given:
                _givenSkills[given.AgentId] = given.Skills.ToImmutableDictionary(skill => new SkillId(skill.Key), skill => skill.Value);
                break;
            default:
                TakeCallback(fact);
                break;
        }
    }

    private void Queue(InteractionQueued fact)
    {
        Assert.False(_open.Values.Any(offer => offer.InteractionId == fact.InteractionId), "moved while being offered");
        if (_entries.Remove(fact.InteractionId, out var before))
        {
            Assert.Null(before.Agent);
        }

        _entries.Add(fact.InteractionId, new LedgerEntry(fact.InteractionId, fact.QueueId, fact.Channel, ++_order)
        {
            Customer = fact.CustomerId,
            Priority = fact.Priority,
            Since = Uptime(fact.Since ?? fact.At),
            HeldFor = fact.Hold?.For,
            HoldCause = fact.Hold?.Cause,
            HeldUntil = fact.Hold is { } hold ? Uptime(hold.Until) : default,
        });
        foreach (var (agent, until) in before?.RefusedUntil.Where(refusal => refusal.Key != fact.Hold?.For) ?? [])
        {
            _entries[fact.InteractionId].RefusedUntil[agent] = until;
        }
    }

    private void Offer(InteractionOffered fact)
    {
        var (agent, entry) = (AgentOf(fact.AgentId), _entries[fact.InteractionId]);
        Assert.True(_open.Values.All(offer => offer.InteractionId != fact.InteractionId) || QueueOf(entry).Policy.AtOnce > 1);
        Assert.True(CouldTake(agent, entry), $"{agent.Id} cannot take {entry} at {Now}: {_told[agent.Id]}, phone {HasPhone(agent)}, skills {HasSkills(agent, entry)}, room {HasRoom(agent, entry, own: false)}");
        var interrupts = _interrupted.Contains(agent.Id) && entry is { Channel: Channel.Voice, IsCallback: false };
        var overtaken = _entries.Values.FirstOrDefault(other => other != entry
            && other.IsWaitingAt(Now)
            && !IsOffered(other)
            && Precedes(other, entry)
            && !(interrupts && (other.IsCallback || other.Channel != Channel.Voice))
            && CouldTake(agent, other));
        Assert.True(overtaken is null, $"{overtaken} was overtaken by {entry} at {agent.Id}, {Now}");
        _interrupted.Remove(agent.Id);
        _open.Add(fact.OfferId, fact);
        CheckCapacity(agent);
    }

    private void End(OfferEnded fact)
    {
        Assert.True(_ended.Add(fact.OfferId), "an offer ended twice");
        Assert.True(_open.Remove(fact.OfferId), "an offer ended that was never made");
        var entry = _entries[fact.InteractionId];
        switch (fact.Ending)
        {
            case OfferEnding.Rejected or OfferEnding.Busy:
                entry.RefusedUntil[fact.AgentId] = Now + Router.RefusalLasts;
                break;
            case OfferEnding.Unreachable:
                _doubtedUntil[fact.AgentId] = Now + Router.PhoneDoubtedFor;
                break;
        }

        if (fact.Ending is not (OfferEnding.Withdrawn or OfferEnding.Accepted) && entry.HeldFor == fact.AgentId)
        {
            entry.HeldFor = null;
        }
    }

    private void Connect(InteractionConnected fact)
    {
        var entry = _entries[fact.InteractionId];
        Assert.True(entry.Agent is null || (entry.IsDialling && entry.Agent == fact.AgentId), "connected twice");
        entry.IsDialling = false;
        if (!entry.IsCallback)
        {
            Count(fact.QueueId, "answered");
            Count(fact.QueueId, fact.Waited <= QueueOf(entry).TargetOf(entry.Channel) ? "in time" : "late");
        }

        Give(entry, fact.AgentId);
    }

    private void Give(LedgerEntry entry, AgentId agent)
    {
        Assert.False(IsOffered(entry), "still being offered to others");
        entry.Agent = agent;
        if (story.Model.Agents.FirstOrDefault(model => model.Id == agent) is { } model)
        {
            CheckCapacity(model);
        }
    }

    private void Take(AgentStatusChanged fact)
    {
        _told[fact.AgentId] = fact;
        if (!IsReady(fact.AgentId))
        {
            foreach (var entry in _entries.Values.Where(entry => entry.HeldFor == fact.AgentId && !IsThereFor(entry, fact.AgentId)))
            {
                entry.HeldFor = null;
            }
        }
    }

    private void TakeCallback(Fact fact)
    {
        switch (fact)
        {
            case CallbackRequested requested:
                Assert.DoesNotContain(_entries.Values, entry => entry.Number == requested.Number);
                _entries.Add(requested.InteractionId, new LedgerEntry(
                    requested.InteractionId, requested.QueueId, Channel.Voice, ++_order)
                {
                    Customer = requested.CustomerId,
                    Since = Uptime(requested.Since),
                    Number = requested.Number,
                    IsCallback = true,
                    Awake = requested.NotBefore is { } time ? Uptime(time) : TimeSpan.MinValue,
                    Promised = requested.Promised,
                    WakesFor = requested.Promised,
                    HeldUntil = Later(requested.NotBefore) + Router.GivenFor,
                });
                Wake();
                break;
            case CallbackDialled dialled:
                _entries[dialled.InteractionId].HeldFor = null;
                _entries[dialled.InteractionId].IsDialling = true;
                Give(_entries[dialled.InteractionId], dialled.AgentId);
                break;
            case CallbackAttempted attempted:
                var entry = _entries[attempted.InteractionId];
                Assert.True(entry.IsDialling);
                (entry.Agent, entry.IsDialling) = (null, false);
                entry.RefusedUntil.Clear();
                entry.Awake = attempted.NextTry is { } next ? Uptime(next) : TimeSpan.MinValue;
                entry.WakesFor = entry.Promised;
                entry.HeldUntil = Later(attempted.NextTry) + Router.GivenFor;
                Wake();
                break;
            case CallbackEnded { Ending: CallbackEnding.Served } served:
                Assert.NotNull(_entries[served.InteractionId].Agent);
                _entries[served.InteractionId].Number = null;
                break;
            case CallbackEnded ended:
                Assert.Null(_entries[ended.InteractionId].Agent);
                Forget(ended.InteractionId);
                break;
        }
    }

    /// <summary>Whose time has come is kept for who promised the call, if they are there at that moment.</summary>
    public void Wake()
    {
        foreach (var entry in _entries.Values.Where(entry => entry.WakesFor is not null && entry.Awake <= Now))
        {
            var promiser = story.Model.Agents.FirstOrDefault(agent => agent.Id == entry.WakesFor);
            entry.WakesFor = null;
            if (promiser is not null && promiser.Mix[Channel.Voice].Most > 0 && IsReady(promiser.Id))
            {
                (entry.HeldFor, entry.HoldCause) = (promiser.Id, HoldCause.Promised);
            }
        }
    }

    private TimeSpan Later(DateTimeOffset? time) => time is { } wall && Uptime(wall) > Now ? Uptime(wall) : Now;

    private void Forget(InteractionId id)
    {
        Assert.True(_entries.Remove(id));
        Assert.DoesNotContain(_open.Values, offer => offer.InteractionId == id);
    }

    private void Count(QueueId queue, string what) => _counts[(queue, what)] = _counts.GetValueOrDefault((queue, what)) + 1;

    private TimeSpan Uptime(DateTimeOffset wall) => Now + (wall - story.Now.Wall);

    private AgentModel AgentOf(AgentId id) => story.Model.Agents.Single(agent => agent.Id == id);
}
