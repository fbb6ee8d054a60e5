using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Model.Identity;

namespace EdgeCC.Model.Json;

/// <summary>The house's JSON, wherever it is kept, sent or shown: ids as plain strings or numbers, durations as seconds.</summary>
public static class PlainJson
{
    /// <summary>The options a source-generated context was declared with, and the house's on top.</summary>
    public static JsonSerializerOptions Over(JsonSerializerOptions declared) => new(declared)
    {
        // It is a file or application/json, never inside HTML: keep Cyrillic readable for whoever opens it in the field.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new TextIdConverter<InteractionId>(id => id.Value, text => new InteractionId(text)),
            new TextIdConverter<CustomerId>(id => id.Value, text => new CustomerId(text)),
            new TextIdConverter<MergeId>(id => id.Value, text => new MergeId(text)),
            new TextIdConverter<EpisodeId>(id => id.Value, text => new EpisodeId(text)),
            new TextIdConverter<FollowUpId>(id => id.Value, text => new FollowUpId(text)),
            new TextIdConverter<AgentId>(id => id.Value, text => new AgentId(text)),
            new TextIdConverter<QueueId>(id => id.Value, text => new QueueId(text)),
            new TextIdConverter<ExtensionId>(id => id.Value, text => new ExtensionId(text)),
            new TextIdConverter<ArticleId>(id => id.Value, text => new ArticleId(text)),
            new TextIdConverter<LampId>(id => id.Value, text => new LampId(text)),
            new OfferIdConverter(),
            new SecondsConverter(),
        },
    };

    private sealed class TextIdConverter<TId>(Func<TId, string> write, Func<string, TId> read) : JsonConverter<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException($"null is no {typeof(TId).Name}"));

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }

    private sealed class OfferIdConverter : JsonConverter<OfferId>
    {
        public override OfferId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, OfferId value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }

    private sealed class SecondsConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TimeSpan.FromSeconds(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.TotalSeconds);
    }
}
