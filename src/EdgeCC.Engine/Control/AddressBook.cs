using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>Where the customers of the last interactions can be reached, in memory only.</summary>
internal sealed class AddressBook
{
    /// <summary>Beyond it the oldest is forgotten: four times what the lists that ask for them can hold.</summary>
    public const int Most = 2_000;

    private readonly Dictionary<InteractionId, string> _addresses = [];
    private readonly Queue<InteractionId> _oldestFirst = new();

    public void Take(Fact fact)
    {
        switch (fact)
        {
            case InteractionArrived { From: { } from } arrived:
                Note(arrived.InteractionId, from);
                break;
            case CallbackRequested requested:
                Note(requested.InteractionId, requested.Number);
                break;
        }
    }

    public string? Find(InteractionId interaction) => _addresses.GetValueOrDefault(interaction);

    private void Note(InteractionId interaction, string address)
    {
        if (!_addresses.TryAdd(interaction, address))
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
