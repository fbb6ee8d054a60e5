using System.Collections.Immutable;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>
/// Where flows ask for data: <c>endpoints: [{ name: orders, url: "https://crm.example/orders", method: post, secrets: { Authorization: CRM_TOKEN } }]</c>.
/// </summary>
internal static class EndpointsReader
{
    private const int Most = 32;
    private const int MostHeaders = 16;
    private const int LongestUrl = 500;
    private const int LongestValue = 500;

    /// <summary>What the connection itself decides.</summary>
    private static readonly HashSet<string> NotOurs = new(
        ["Host", "Connection", "Content-Length", "Content-Type", "Transfer-Encoding", "Expect", "Upgrade"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, bool> Methods = new() { ["get"] = false, ["post"] = true };

    public static ImmutableDictionary<string, DataEndpoint> Read(ConfigSection root)
    {
        var names = new Identifiers("name of an endpoint", Identifiers.Id);
        var endpoints = ImmutableDictionary.CreateBuilder<string, DataEndpoint>();
        var sections = root.Sections("endpoints");
        if (sections.Count > Most)
        {
            root.Note("endpoints", $"must be at most {Most}");
        }

        foreach (var section in sections.Take(Most))
        {
            var endpoint = new DataEndpoint(
                names.Claim(section, "name"),
                ReadUrl(section),
                section.Choice("method", false, Methods),
                ReadHeaders(section, "headers", IsValue, $"expected a text without line breaks, of at most {LongestValue} characters"),
                ReadHeaders(section, "secrets", IsVariable, "expected the name of an environment variable, such as CRM_TOKEN"));
            foreach (var twice in endpoint.Secrets.Keys.Where(endpoint.Headers.ContainsKey))
            {
                section.Note("secrets", $"\"{twice}\" stands among headers too");
            }

            section.End();
            endpoints[endpoint.Name] = endpoint;
        }

        return endpoints.ToImmutable();
    }

    private static Uri ReadUrl(ConfigSection section)
    {
        var text = section.Text("url");
        if (text.Length <= LongestUrl
            && Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url is { Scheme: "http" or "https", UserInfo: "", Fragment: "", Query: "" })
        {
            return url;
        }

        if (text.Length > 0)
        {
            section.Note("url", "expected an http or https address without user, query and fragment, such as https://crm.example.org/orders");
        }

        return new Uri("http://localhost/");
    }

    private static ImmutableSortedDictionary<string, string> ReadHeaders(
        ConfigSection section, string field, Func<string, bool> isValue, string expected)
    {
        var headers = section.Section(field);
        var read = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in headers.Names.Distinct())
        {
            var value = headers.Text(name);
            if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || NotOurs.Contains(name))
            {
                headers.Note(name, "is no header that can be set here");
            }
            else if (value.Length > 0 && !isValue(value))
            {
                headers.Note(name, expected);
            }

            read[name] = value;
        }

        if (read.Count > MostHeaders)
        {
            section.Note(field, $"must be at most {MostHeaders}");
        }

        headers.End();
        return read.ToImmutable();
    }

    private static bool IsValue(string text) => text.Length <= LongestValue && text.All(c => c is >= ' ' and <= '~');

    private static bool IsVariable(string text) =>
        text.Length <= Identifiers.MaxLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(text[0]);
}
