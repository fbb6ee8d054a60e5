using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>Who is behind an address.</summary>
/// <param name="Certainty">How far that is known.</param>
/// <param name="Customer">Who, where it is certain.</param>
/// <param name="Candidates">Everybody it may be, likeliest first: whoever used it last, as far as agents said.</param>
public sealed record Recognition(Certainty Certainty, CustomerId? Customer, ImmutableArray<Candidate> Candidates)
{
    /// <summary>The address was withheld, or was never seen.</summary>
    public static readonly Recognition Nobody = new(Certainty.Unknown, null, []);
}
