using System.Collections.Immutable;
using EdgeCC.Ivr;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Flow.Trying;

/// <summary>Who comes.</summary>
/// <param name="Channel">How.</param>
/// <param name="Caller">The number they call from, E.164; null: withheld.</param>
/// <param name="Attributes">What is known of them, under <see cref="CustomerAttribute.Prefix"/>.</param>
internal sealed record TrialCustomer(Channel Channel, string? Caller, ImmutableDictionary<string, string> Attributes)
{
    /// <summary>Somebody of whom this is known, and by it who they are.</summary>
    /// <param name="known">By the names flows give it, without the prefix.</param>
    public static ImmutableDictionary<string, string> Known(IEnumerable<KeyValuePair<string, string>> known) =>
        With(CustomerAttribute.Yes, CustomerAttribute.Certain).SetItems(
            known.Select(attribute => KeyValuePair.Create(CustomerAttribute.Prefix + attribute.Key, attribute.Value)));

    /// <summary>Somebody who is perhaps the one of that name.</summary>
    public static ImmutableDictionary<string, string> Likely(string name) =>
        With(CustomerAttribute.No, CustomerAttribute.Maybe).SetItem(CustomerAttribute.Name, name);

    public static ImmutableDictionary<string, string> Unknown => With(CustomerAttribute.No, CustomerAttribute.Unknown);

    private static ImmutableDictionary<string, string> With(string known, string certainty) =>
        ImmutableDictionary<string, string>.Empty.Add(CustomerAttribute.Known, known).Add(CustomerAttribute.Certainty, certainty);
}
