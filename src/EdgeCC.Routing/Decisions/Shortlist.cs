using EdgeCC.Model.Facts;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Policies;

namespace EdgeCC.Routing.Decisions;

/// <summary>
/// Those who could take one contact, the first of them in the order of the rule. Only as many are kept in order as are
/// ever rung or listed, so that a thousand candidates cost one look each.
/// </summary>
internal sealed class Shortlist
{
    private const int Most = InteractionOffered.MostCandidates;

    private readonly Ranked[] _best = new Ranked[Most];

    /// <summary>How many could take it.</summary>
    public int Candidates { get; private set; }

    /// <summary>How many of them are in order.</summary>
    public int Count { get; private set; }

    public Ranked this[int place] => _best[place];

    public void Clear() => (Candidates, Count) = (0, 0);

    public void Add(AgentState agent, IAgentPolicy policy, TimeSpan now, Random random)
    {
        var candidate = agent.Candidate(now);
        var ranked = new Ranked(agent, candidate, policy.Rank(candidate, random));
        Candidates++;
        if (Count == Most && !ranked.Precedes(_best[Most - 1]))
        {
            return;
        }

        var place = Count < Most ? Count++ : Most - 1;
        for (; place > 0 && ranked.Precedes(_best[place - 1]); place--)
        {
            _best[place] = _best[place - 1];
        }

        _best[place] = ranked;
    }

    public bool Lists(AgentState agent)
    {
        for (var place = 0; place < Count; place++)
        {
            if (_best[place].Agent == agent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A candidate and the rank the rule gives them: the lowest first, then whoever has less in hand, then the longest idle, then the configuration's order.</summary>
    internal readonly record struct Ranked(AgentState Agent, AgentCandidate Candidate, double Rank)
    {
        public bool Precedes(in Ranked other) =>
            Rank != other.Rank ? Rank < other.Rank
            : Candidate.Load != other.Candidate.Load ? Candidate.Load < other.Candidate.Load
            : Candidate.Idle != other.Candidate.Idle ? Candidate.Idle > other.Candidate.Idle
            : Candidate.Order < other.Candidate.Order;
    }
}
