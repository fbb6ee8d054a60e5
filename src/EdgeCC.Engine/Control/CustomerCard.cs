using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Contacts;
using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;
using EdgeCC.Routing;
using CustomerAttribute = EdgeCC.Ivr.CustomerAttribute;

namespace EdgeCC.Engine.Control;

/// <summary>What a flow is told of a customer, by <see cref="CustomerAttribute"/>. What is not certain is not told.</summary>
internal static class CustomerCard
{
    /// <summary>Writes it.</summary>
    /// <param name="customer">Who they are, where that is certain.</param>
    /// <param name="isMaybe">True where it may be one of several.</param>
    /// <param name="contacts">Who knows them.</param>
    /// <param name="routing">Who works here: an agent who has left is nobody's personal agent.</param>
    /// <param name="zone">Whose days are meant.</param>
    public static ImmutableDictionary<string, string> Of(
        CustomerId? customer, bool isMaybe, ContactBook contacts, RoutingModel routing, TimeZoneInfo zone)
    {
        var card = ImmutableDictionary.CreateBuilder<string, string>();
        var profile = customer is { } id ? contacts.Profile(id) : null;
        if (profile is null || IsNew(profile))
        {
            card[CustomerAttribute.Known] = CustomerAttribute.No;
            card[CustomerAttribute.Certainty] = isMaybe ? CustomerAttribute.Maybe : CustomerAttribute.Unknown;
            return card.ToImmutable();
        }

        foreach (var (name, value) in profile.Attributes)
        {
            card[CustomerAttribute.Prefix + name] = value;
        }

        card[CustomerAttribute.Known] = CustomerAttribute.Yes;
        card[CustomerAttribute.Certainty] = CustomerAttribute.Certain;
        Put(CustomerAttribute.Name, profile.Name);
        Put(CustomerAttribute.Language, profile.Language);
        Put(CustomerAttribute.Segment, profile.Segment);
        Put(CustomerAttribute.Agent, routing.Agents.Any(agent => agent.Id == profile.PersonalAgent) ? profile.PersonalAgent?.Value : null);
        Put(CustomerAttribute.LastContact, profile.LastInteraction is { } last ? DayOf(last, zone) : null);
        Put(CustomerAttribute.Episode, contacts.EpisodesOf(profile.Id).LastOrDefault(episode => episode.IsOpen)?.Goal);
        return card.ToImmutable();

        // What the house itself knows stands above an attribute of that name from outside.
        void Put(string name, string? value)
        {
            if (string.IsNullOrEmpty(value))
            {
                card.Remove(name);
            }
            else
            {
                card[name] = value;
            }
        }
    }

    /// <summary>Whoever comes for the first time has a profile since a moment ago, and nobody knows who they are.</summary>
    private static bool IsNew(CustomerProfile profile) =>
        profile is { Attributes.IsEmpty: true, LastInteraction: null }
        && profile.Identities.All(known => known.Source.Evidence == Evidence.Observed);

    private static string DayOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
