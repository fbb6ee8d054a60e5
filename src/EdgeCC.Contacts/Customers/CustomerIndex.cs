using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Customers;

/// <summary>Who is behind an address.</summary>
public sealed class CustomerIndex
{
    /// <summary>
    /// The most identities. Addresses are free to forge, so a full index takes no new ones: they stay without a
    /// profile, and the customers who are known stay known.
    /// </summary>
    public const int MaxIdentities = 100_000;

    private readonly string _countryCode;
    private readonly Dictionary<CustomerIdentity, CustomerId> _identities = [];
    private readonly Dictionary<CustomerId, DateTimeOffset> _lastInteractions = [];

    internal CustomerIndex(string countryCode) => _countryCode = countryCode;

    /// <summary>How many identities are known.</summary>
    public int Count => _identities.Count;

    /// <summary>The customer behind an address as the channel gave it, or null.</summary>
    public KnownCustomer? Find(Channel channel, string? address) =>
        Identify(channel, address) is { } identity && Find(identity) is { } id
            ? new KnownCustomer(id, _lastInteractions.TryGetValue(id, out var last) ? last : null)
            : null;

    internal bool IsFull => _identities.Count >= MaxIdentities;

    internal CustomerIdentity? Identify(Channel channel, string? address) =>
        CustomerIdentity.Of(channel, address, _countryCode);

    internal CustomerId? Find(CustomerIdentity identity) =>
        _identities.TryGetValue(identity, out var id) ? id : null;

    internal void Add(CustomerIdentity identity, CustomerId id) => _identities.TryAdd(identity, id);

    internal void NoteInteraction(CustomerId id, DateTimeOffset ended) => _lastInteractions[id] = ended;
}
