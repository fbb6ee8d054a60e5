using System.Text;
using EdgeCC.Contacts.Customers;

namespace EdgeCC.Contacts.Tests.Customers;

/// <summary>Everything a graph holds, as text that can be compared.</summary>
internal static class GraphText
{
    public static string Of(CustomerGraph graph)
    {
        var text = new StringBuilder();
        foreach (var profile in graph.Profiles.Values.OrderBy(profile => profile.Order))
        {
            text.AppendLine($"{profile.Id} {profile.Order} {profile.Added:O} {profile.LastInteraction:O} in {profile.MergedInto}");
            text.AppendLine($"  of {string.Join(' ', profile.Absorbed)}");
            text.AppendLine($"  by {string.Join(' ', profile.Identities.OrderBy(it => it.Kind).ThenBy(it => it.Address, StringComparer.Ordinal))}");
            text.AppendLine($"  is {string.Join(' ', profile.Attributes.OrderBy(it => it.Key, StringComparer.Ordinal))}");
            text.AppendLine($"  says {string.Join(' ', profile.Consents.Values.OrderBy(word => word.Order))}");
        }

        foreach (var (identity, state) in graph.Identities.OrderBy(it => it.Key.Kind).ThenBy(it => it.Key.Address, StringComparer.Ordinal))
        {
            text.AppendLine($"{identity} {state.IsShared} {state.Version} {string.Join(' ', state.Links)}");
        }

        text.AppendJoin('\n', graph.Merges.Values.OrderBy(merge => merge.Id.Value, StringComparer.Ordinal)).AppendLine();
        text.AppendJoin('\n', graph.Suggestions.Values.Select(it => it.ToString()).Order(StringComparer.Ordinal)).AppendLine();
        text.AppendJoin('\n', graph.Open.OrderBy(open => open.Key.Value, StringComparer.Ordinal)).AppendLine();
        return text.ToString();
    }
}
