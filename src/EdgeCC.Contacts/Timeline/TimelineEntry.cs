using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Timeline;

/// <summary>Something that happened with a customer.</summary>
/// <param name="Order">Its place among all entries that happened at the same moment.</param>
/// <param name="Interaction">In which interaction.</param>
/// <param name="Channel">On which channel.</param>
/// <param name="Fact">What.</param>
public sealed record TimelineEntry(long Order, InteractionId Interaction, Channel Channel, Fact Fact)
{
    /// <summary>One order over all entries of all customers: by moment, then as they came to the journal.</summary>
    internal static readonly Comparer<TimelineEntry> ByPlace = Comparer<TimelineEntry>.Create((one, other) =>
        one.Fact.At != other.Fact.At ? one.Fact.At.CompareTo(other.Fact.At) : one.Order.CompareTo(other.Order));
}
