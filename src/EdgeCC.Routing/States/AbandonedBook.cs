using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.States;

/// <summary>Customers who gave up waiting and were not served since, oldest first. The oldest are forgotten beyond <see cref="Most"/>.</summary>
internal sealed class AbandonedBook
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
            Remove(_order.First!.Value.Customer);
        }
    }

    public AbandonedContact? Find(CustomerId customer) => _byCustomer.GetValueOrDefault(customer)?.Value;

    public void Remove(CustomerId customer)
    {
        if (_byCustomer.Remove(customer, out var node))
        {
            _order.Remove(node);
        }
    }
}
