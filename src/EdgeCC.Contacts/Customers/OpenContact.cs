using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Customers;

/// <summary>Who is in an interaction that goes on.</summary>
/// <param name="Channel">How they came.</param>
/// <param name="Identity">The address they came from, or null when withheld.</param>
/// <param name="Customer">Who, as far as known.</param>
/// <param name="IsPicked">True where an agent said so.</param>
internal sealed record OpenContact(Channel Channel, CustomerIdentity? Identity, CustomerId? Customer, bool IsPicked = false);
