using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>Where the customers of the last interactions can be reached, in memory only.</summary>
internal sealed class AddressBook
{
    /// <summary>Beyond it the oldest is forgotten: four times what the lists that ask for them can hold.</summary>
    public const int Most = 2_000;

    private readonly Dictionary<InteractionId, (string Address, CustomerId? Customer)> _addresses = [];
    private readonly Queue<InteractionId> _oldestFirst = new();

    public void Take(Fact fact)
    {
        switch (fact)
        {
            case InteractionArrived { From: { } from } arrived:
                Note(arrived.InteractionId, from, arrived.CustomerId);
                break;
            case CallbackRequested requested:
                Note(requested.InteractionId, requested.Number, requested.CustomerId);
                break;
            case CustomerErased erased:
                Forget(erased);
                break;
        }
    }

    public string? Find(InteractionId interaction) =>
        _addresses.TryGetValue(interaction, out var known) ? known.Address : null;

    private void Forget(CustomerErased erased)
    {
        var gone = _addresses.Where(known => known.Value.Customer is { } customer && erased.Concerns(customer)).ToArray();
        foreach (var (interaction, _) in gone)
        {
            _addresses.Remove(interaction);
        }
    }

    private void Note(InteractionId interaction, string address, CustomerId? customer)
    {
        if (!_addresses.TryAdd(interaction, (address, customer)))
        {
            return;
        }

        _oldestFirst.Enqueue(interaction);
        if (_oldestFirst.Count > Most)
        {
            _addresses.Remove(_oldestFirst.Dequeue());
        }
    }
}
