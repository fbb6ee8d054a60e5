using System.Text.Json.Nodes;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Flow.Reading;

/// <summary>What somebody wrote as YAML, as the JSON an endpoint would answer with. Every scalar is a text.</summary>
internal static class ConfigJson
{
    public static string Of(ConfigNode node) => NodeOf(node)?.ToJsonString() ?? "null";

    private static JsonNode? NodeOf(ConfigNode node) => node switch
    {
        ConfigMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, NodeOf(entry.Value)))),
        ConfigList list => new JsonArray([.. list.Items.Select(NodeOf)]),
        ConfigText text => JsonValue.Create(text.Text),
        _ => null,
    };
}
