using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;

namespace EdgeCC.Contacts.Customers;

/// <summary>An agent says who it is.</summary>
internal sealed partial class CustomerBook
{
    private CustomerDecision Pick(CustomerPicked picked, Moment now, Random random)
    {
        if (!_graph.Open.TryGetValue(picked.Interaction, out var contact) || contact.Identity is not { } identity)
        {
            return CustomerDecision.Refuse(CustomerRefusal.NobodyToPick);
        }

        return picked.Customer is { } customer
            ? Pick(picked, customer, contact, identity, now)
            : PickSomebodyNew(picked, contact, identity, now, random);
    }

    private CustomerDecision Pick(
        CustomerPicked picked, CustomerId customer, OpenContact contact, CustomerIdentity identity, Moment now)
    {
        if (_graph.Resolve(customer) is not { } root)
        {
            return CustomerDecision.Refuse(CustomerRefusal.UnknownCustomer);
        }

        if (contact is { IsPicked: true, Customer: { } already } && _graph.IsSame(already, customer))
        {
            return CustomerDecision.Nothing;
        }

        var state = _graph.Identities.GetValueOrDefault(identity);
        if (state is null && IsFull)
        {
            return CustomerDecision.Refuse(CustomerRefusal.CustomersFull);
        }

        if (state?.Links.Count >= MaxCandidates && LinkTo(state, root.Id) is null)
        {
            return CustomerDecision.Refuse(CustomerRefusal.CandidatesFull);
        }

        var source = new Provenance(Evidence.SeenByAgent, picked.Agent, picked.Interaction);
        var (owner, confidence) = (root.Id, EvidenceWeight.Of(Evidence.SeenByAgent));
        List<Fact> facts = [];
        if (state is not null && LinkTo(state, root.Id) is { } link)
        {
            (owner, confidence) = (link.Customer, Math.Max(confidence, link.Confidence));
        }
        else if (state is { IsShared: false })
        {
            facts.Add(new IdentityShared(now.Wall, identity, source));
        }

        facts.Add(new IdentityLinked(now.Wall, owner, identity, source, confidence));
        facts.Add(new IdentityPicked(now.Wall, identity, owner, picked.Interaction, picked.Agent));
        return new CustomerDecision([.. facts], null);
    }

    /// <summary>Somebody uses an address whom nobody knew: it is shared from now on, if it was not.</summary>
    private CustomerDecision PickSomebodyNew(
        CustomerPicked picked, OpenContact contact, CustomerIdentity identity, Moment now, Random random)
    {
        if (contact.IsPicked)
        {
            return CustomerDecision.Nothing;
        }

        var state = _graph.Identities.GetValueOrDefault(identity);
        if (IsFull || state?.Links.Count >= MaxCandidates)
        {
            return CustomerDecision.Refuse(IsFull ? CustomerRefusal.CustomersFull : CustomerRefusal.CandidatesFull);
        }

        var added = new CustomerAdded(now.Wall, NewCustomer(now, random), contact.Channel, identity.Address);
        var pick = new IdentityPicked(now.Wall, identity, added.CustomerId, picked.Interaction, picked.Agent);
        return state is { IsShared: false }
            ? CustomerDecision.Tell(
                new IdentityShared(now.Wall, identity, new(Evidence.SeenByAgent, picked.Agent, picked.Interaction)), added, pick)
            : CustomerDecision.Tell(added, pick);
    }
}
