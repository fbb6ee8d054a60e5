using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.States;

/// <summary>With whom customers talked last. Beyond <see cref="Most"/> profiles the one that has not talked for longest is forgotten.</summary>
/// <param name="profiles">Which profiles are one customer's.</param>
internal sealed class LastAgents(ProfileCircles profiles)
{
    public const int Most = 20_000;

    private readonly Dictionary<CustomerId, LinkedListNode<(CustomerId Customer, AgentId Agent, long Order)>> _byCustomer = [];
    private readonly LinkedList<(CustomerId Customer, AgentId Agent, long Order)> _order = new();
    private long _noted;

    /// <summary>The last agent, under whichever of the customer's profiles.</summary>
    public AgentId? Of(CustomerId customer)
    {
        (AgentId Agent, long Order)? last = null;
        foreach (var profile in profiles.Of(customer))
        {
            if (_byCustomer.TryGetValue(profile, out var node) && !(last?.Order > node.Value.Order))
            {
                last = (node.Value.Agent, node.Value.Order);
            }
        }

        return last?.Agent;
    }

    public void Note(CustomerId customer, AgentId agent)
    {
        if (_byCustomer.Remove(customer, out var before))
        {
            _order.Remove(before);
        }
        else if (_byCustomer.Count == Most)
        {
            _byCustomer.Remove(_order.First!.Value.Customer);
            _order.RemoveFirst();
        }

        _byCustomer.Add(customer, _order.AddLast((customer, agent, ++_noted)));
    }
}
