using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Storage.Projections;

/// <summary>A customer, as far as the journal has told.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Added">When first seen.</param>
/// <param name="Channel">The channel they were first seen on.</param>
/// <param name="Identity">Their address on it.</param>
public sealed record CustomerProfile(CustomerId Customer, DateTimeOffset Added, Channel Channel, string Identity);
