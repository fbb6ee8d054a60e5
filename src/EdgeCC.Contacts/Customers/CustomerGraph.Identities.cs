using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>Which address leads to which profile.</summary>
internal sealed partial class CustomerGraph
{
    private static readonly Provenance FirstSeen = new(Evidence.Observed);

    /// <summary>True where an address leads nowhere yet, or may lead to one more.</summary>
    private bool IsFreeFor(CustomerIdentity identity) => _identities.GetValueOrDefault(identity) is null or { IsShared: true };

    private void TakeIdentity(Fact fact)
    {
        switch (fact)
        {
            case IdentityLinked linked:
                Link(linked.Identity, new IdentityLink(linked.CustomerId, linked.Source, linked.Confidence, linked.At));
                break;
            case IdentityUnlinked unlinked:
                Unlink(unlinked.Identity, unlinked.CustomerId);
                break;
            case IdentityShared shared when _identities.TryGetValue(shared.Identity, out var state):
                state.IsShared = true;
                break;
            case IdentitySettled settled:
                Settle(settled);
                break;
            case IdentityPicked picked:
                Pick(picked);
                break;
        }
    }

    private void Link(CustomerIdentity identity, IdentityLink link)
    {
        if (!_profiles.TryGetValue(link.Customer, out var profile))
        {
            return;
        }

        var state = _identities.GetValueOrDefault(identity);
        if (state?.LinkOf(link.Customer) is { } known)
        {
            state.Put(link with { LastUse = known.LastUse, LastUsed = known.LastUsed });
        }
        else if (IsFreeFor(identity))
        {
            state ??= _identities[identity] = new IdentityState();
            state.Put(link);
            profile.Identities.Add(identity);
        }
    }

    private void Unlink(CustomerIdentity identity, CustomerId customer)
    {
        if (_identities.TryGetValue(identity, out var state) && state.Links.RemoveAll(link => link.Customer == customer) > 0)
        {
            _profiles[customer].Identities.Remove(identity);
            if (state.Links.Count == 0)
            {
                _identities.Remove(identity);
            }
        }
    }

    private void Settle(IdentitySettled settled)
    {
        if (!_profiles.ContainsKey(settled.CustomerId))
        {
            return;
        }

        if (_identities.TryGetValue(settled.Identity, out var state))
        {
            foreach (var other in state.Links.Where(link => link.Customer != settled.CustomerId).ToArray())
            {
                Unlink(settled.Identity, other.Customer);
            }

            state.IsShared = false;
        }

        Link(settled.Identity, new IdentityLink(
            settled.CustomerId, settled.Source, EvidenceWeight.Of(settled.Source.Evidence), settled.At));
    }

    private void Pick(IdentityPicked picked)
    {
        NoteUse(picked.Identity, picked.CustomerId, picked.At);
        if (_open.TryGetValue(picked.InteractionId, out var contact))
        {
            _open[picked.InteractionId] = contact with { Customer = picked.CustomerId, IsPicked = true };
        }
    }

    /// <summary>A contact named the survivor; whom it came from is the member whose address it is.</summary>
    private void NoteUse(CustomerIdentity identity, CustomerId customer, DateTimeOffset at)
    {
        if (_identities.TryGetValue(identity, out var state)
            && (state.LinkOf(customer) ?? state.Links.Find(link => IsSame(link.Customer, customer))) is { } link)
        {
            state.Put(link with { LastUse = ++_order, LastUsed = at });
        }
    }
}
