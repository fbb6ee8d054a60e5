using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using LiteDB;

namespace EdgeCC.Storage.Projections;

/// <summary>A customer as LiteDB holds it.</summary>
internal static class CustomerDocument
{
    /// <summary>Channel and address in one, so that one index finds both.</summary>
    public const string Key = "key";

    private const string Id = "_id";
    private const string Added = "added";
    private const string Channel = "channel";
    private const string Identity = "identity";

    public static string KeyOf(Channel channel, string identity) => $"{channel} {identity}";

    public static BsonDocument Write(CustomerAdded added) => new()
    {
        [Id] = added.CustomerId.Value,
        [Key] = KeyOf(added.Channel, added.Identity),
        [Added] = added.At.ToUnixTimeMilliseconds(),
        [Channel] = added.Channel.ToString(),
        [Identity] = added.Identity,
    };

    public static CustomerProfile Read(BsonDocument document) => new(
        new CustomerId(document[Id].AsString),
        DateTimeOffset.FromUnixTimeMilliseconds(document[Added].AsInt64),
        Enum.Parse<Channel>(document[Channel].AsString),
        document[Identity].AsString);
}
