using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;
using EdgeCC.Routing.States;

namespace EdgeCC.Routing.Decisions;

/// <summary>Why this agent: said in a fact, for whoever asks later.</summary>
internal static class Explanation
{
    /// <summary>The rule that decided, in words.</summary>
    public static string Reason(Contact contact, Shortlist shortlist)
    {
        var first = shortlist[0].Candidate;
        var policy = contact.Queue.Model.Policy;
        if (contact.HeldFor is not null)
        {
            // Kept for this agent, whatever the queue asks for.
            return $"{WhyHeld(contact)}: {policy.Say(first)}";
        }

        var asked = string.Join(", ", contact.Queue.Model.Rings[contact.Ring].Skills.Select(Say));
        return $"{policy.Name}: {policy.Say(first)}, of {shortlist.Candidates} free with {asked}";
    }

    private static string WhyHeld(Contact contact) => contact.HoldCause switch
    {
        HoldCause.Continuation => "in conversation already",
        HoldCause.Personal => "personal agent",
        HoldCause.LastAgent => "last agent",
        HoldCause.Promised => "promised to call",
        _ => "given by a supervisor",
    };

    private static string Say(KeyValuePair<SkillId, int> skill) =>
        skill.Value == SkillRing.LowestLevel ? skill.Key.Value : $"{skill.Key} {skill.Value} or more";

    /// <summary>Those who could take it, in order, and then the others with what kept them from it, as many as a fact lists.</summary>
    public static IReadOnlyList<WeighedAgent> Weigh(Contact contact, Shortlist shortlist, RoutingState state)
    {
        var policy = contact.Queue.Model.Policy;
        var most = Math.Min(InteractionOffered.MostCandidates, state.AgentOrder.Length);
        var weighed = new List<WeighedAgent>(most);
        for (var place = 0; place < shortlist.Count; place++)
        {
            weighed.Add(new WeighedAgent(shortlist[place].Agent.Id, policy.Say(shortlist[place].Candidate), null));
        }

        // Where so many could take it that the list is full, nobody is looked for who could not.
        for (var order = 0; order < state.AgentOrder.Length && weighed.Count < most; order++)
        {
            var agent = state.AgentOrder[order];
            if (!shortlist.Lists(agent))
            {
                weighed.Add(new WeighedAgent(agent.Id, null, WhyNot(agent, contact, state)));
            }
        }

        return weighed;
    }

    private static Exclusion WhyNot(AgentState agent, Contact contact, RoutingState state) =>
        !agent.IsSignedIn ? Exclusion.SignedOut
        : agent.Reach[contact.Queue.Index] > contact.Ring ? Exclusion.Skill
        : !agent.Does(contact.Channel) ? Exclusion.Channel
        : !agent.IsReady ? Exclusion.Paused
        : !state.CanBeReached(agent) ? Exclusion.PhoneUnreachable
        : !agent.HasRoomFor(contact.Channel, despiteOffers: true) ? Exclusion.Busy
        : !agent.HasRoomFor(contact.Channel) ? Exclusion.Offered
        : contact.RefusedBy.ContainsKey(agent) ? Exclusion.Refused
        : Exclusion.HeldForAnother;
}
