using System.Collections.Immutable;

namespace EdgeCC.Engine.Configuration;

/// <summary>Where flows ask for data: an HTTP interface of the CRM, the shop, whatever the branch has.</summary>
/// <param name="Name">By which flows name it.</param>
/// <param name="Url">Absolute, http or https; it never moves: redirections are not followed.</param>
/// <param name="Posts">True: fields go as a JSON object by POST; false: as the query of a GET.</param>
/// <param name="Headers">Sent as written, by name.</param>
/// <param name="Secrets">By header, the environment variable its value stands in: no password lies in the configuration.</param>
public sealed record DataEndpoint(
    string Name,
    Uri Url,
    bool Posts,
    ImmutableSortedDictionary<string, string> Headers,
    ImmutableSortedDictionary<string, string> Secrets);
