using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using LiteDB;

namespace EdgeCC.Storage.Projections;

/// <summary>
/// A merge of two profiles as LiteDB holds it. Interactions stay with the profile they came from, so that taking a merge
/// back is taking its document away (src/decisions/0408).
/// </summary>
internal static class MergeDocument
{
    public const string Survivor = "survivor";
    public const string Absorbed = "absorbed";

    public static BsonDocument Write(ProfilesMerged merged) => new()
    {
        ["_id"] = merged.MergeId.Value,
        [Survivor] = merged.Survivor.Value,
        [Absorbed] = merged.Absorbed.Value,
    };

    /// <summary>Every profile that is the same customer's as one of them, that one first.</summary>
    public static IReadOnlyList<string> MembersOf(CustomerId customer, ILiteCollection<BsonDocument> merges)
    {
        List<string> members = [customer.Value];
        for (var i = 0; i < members.Count; i++)
        {
            var id = members[i];
            var others = merges.Find(Query.EQ(Survivor, id)).Select(merge => merge[Absorbed])
                .Concat(merges.Find(Query.EQ(Absorbed, id)).Select(merge => merge[Survivor]));
            members.AddRange(others.Select(other => other.AsString).ToArray().Except(members));
        }

        return members;
    }
}
