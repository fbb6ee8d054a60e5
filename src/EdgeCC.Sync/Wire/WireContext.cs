using System.Text.Json.Serialization;
using EdgeCC.Sync.Commands;

namespace EdgeCC.Sync.Wire;

[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(ApplianceState))]
[JsonSerializable(typeof(CommandText))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class WireContext : JsonSerializerContext;
