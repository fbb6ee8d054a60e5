using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Json;

namespace EdgeCC.Web.Api;

/// <summary>The board as JSON: <see cref="PlainJson"/> in camel case, enums by name.</summary>
internal static class BoardJson
{
    private static readonly BoardJsonContext Wire = new(PlainJson.Over(BoardJsonContext.Default.Options));

    /// <summary>A board as one line of JSON.</summary>
    public static string Write(BoardSnapshot board) => JsonSerializer.Serialize(board, Wire.BoardSnapshot);
}

[JsonSerializable(typeof(BoardSnapshot))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
internal sealed partial class BoardJsonContext : JsonSerializerContext;
