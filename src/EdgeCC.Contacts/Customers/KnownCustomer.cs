using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>A customer who has been here before.</summary>
/// <param name="Id">The profile.</param>
/// <param name="LastInteraction">When the last interaction ended, or null while the first is still going on.</param>
public sealed record KnownCustomer(CustomerId Id, DateTimeOffset? LastInteraction);
