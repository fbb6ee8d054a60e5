using System.Collections.Immutable;
using EdgeCC.Model.Facts;

namespace EdgeCC.Contacts.Customers;

/// <summary>What is to be told, or why nothing is. Neither: it was so already.</summary>
/// <param name="Facts">In this order; none is taken yet.</param>
/// <param name="Refusal">Why it cannot be done.</param>
internal readonly record struct CustomerDecision(ImmutableArray<Fact> Facts, Refusal? Refusal)
{
    public static readonly CustomerDecision Nothing = new([], null);

    public static CustomerDecision Tell(params ReadOnlySpan<Fact> facts) => new([.. facts], null);

    public static CustomerDecision Refuse(Refusal refusal) => new([], refusal);
}
