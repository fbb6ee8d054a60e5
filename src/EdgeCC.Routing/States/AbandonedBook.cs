using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.States;

/// <summary>Customers who gave up waiting and were not served since, oldest first. The oldest are forgotten beyond <see cref="Most"/>.</summary>
/// <param name="profiles">Which profiles are one customer's.</param>
internal sealed class AbandonedBook(ProfileCircles profiles)
{
    public const int Most = 500;

    private readonly LinkedList<AbandonedContact> _order = new();
    private readonly Dictionary<CustomerId, LinkedListNode<AbandonedContact>> _byCustomer = [];

    public IReadOnlyCollection<AbandonedContact> All => _order;

    public void Add(AbandonedContact contact)
    {
        Remove(contact.Customer);
        _byCustomer.Add(contact.Customer, _order.AddLast(contact));
        if (_order.Count > Most)
        {
            _byCustomer.Remove(_order.First!.Value.Customer);
            _order.RemoveFirst();
        }
    }

    /// <summary>The last time the customer gave up, under whichever of their profiles.</summary>
    public AbandonedContact? Find(CustomerId customer)
    {
        AbandonedContact? last = null;
        foreach (var profile in profiles.Of(customer))
        {
            var gone = _byCustomer.GetValueOrDefault(profile)?.Value;
            last = gone is null || last?.Left > gone.Left ? last : gone;
        }

        return last;
    }

    public void Remove(CustomerId customer)
    {
        foreach (var profile in profiles.Of(customer))
        {
            if (_byCustomer.Remove(profile, out var node))
            {
                _order.Remove(node);
            }
        }
    }
}
