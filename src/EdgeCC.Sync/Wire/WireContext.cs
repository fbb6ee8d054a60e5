using System.Text.Json.Serialization;

namespace EdgeCC.Sync.Wire;

[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(ApplianceState))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class WireContext : JsonSerializerContext;
