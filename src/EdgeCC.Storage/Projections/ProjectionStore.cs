using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using LiteDB;

namespace EdgeCC.Storage.Projections;

/// <summary>
/// The projection's LiteDB file. One instance, one lock for readers and writers alike: LiteDB 5.0.20 corrupts its file
/// under concurrent writers. Its automatic checkpoint runs inside the commit, hence under the lock too.
/// </summary>
internal sealed class ProjectionStore : IDisposable
{
    private const string AppliedId = "applied";

    private readonly Lock _gate = new();
    private readonly LiteDatabase _database;
    private readonly ILiteCollection<BsonDocument> _interactions;
    private readonly ILiteCollection<BsonDocument> _merges;
    private readonly ILiteCollection<BsonDocument> _state;

    /// <exception cref="LiteException">The file is no LiteDB file; a broken one may throw anything else as well.</exception>
    public ProjectionStore(string file)
    {
        _database = new LiteDatabase(new ConnectionString(file) { Connection = ConnectionType.Direct });
        _interactions = _database.GetCollection("interactions", BsonAutoId.ObjectId);
        _merges = _database.GetCollection("merges", BsonAutoId.ObjectId);
        _state = _database.GetCollection("state", BsonAutoId.ObjectId);
        _interactions.EnsureIndex(InteractionDocument.Arrived);
        _interactions.EnsureIndex(InteractionDocument.Customer);
        _merges.EnsureIndex(MergeDocument.Survivor);
        _merges.EnsureIndex(MergeDocument.Absorbed);
    }

    /// <summary>The last record applied, or null: none yet.</summary>
    public (string Epoch, long Sequence)? Applied
    {
        get
        {
            lock (_gate)
            {
                return _state.FindById(AppliedId) is { } state
                    ? (state["epoch"].AsString, state["sequence"].AsInt64)
                    : null;
            }
        }
    }

    /// <summary>Applies records in one transaction, their place with them.</summary>
    public void Apply(IReadOnlyList<JournalRecord> records)
    {
        lock (_gate)
        {
            _database.BeginTrans();
            var changed = new Dictionary<string, BsonDocument>();
            foreach (var record in records)
            {
                Apply(record.Fact, changed);
            }

            Flush(changed);
            Mark(records[^1].Epoch, records[^1].Sequence);
            _database.Commit();
        }
    }

    /// <summary>Says that everything up to a place has been applied.</summary>
    public void MarkApplied(string epoch, long sequence)
    {
        lock (_gate)
        {
            Mark(epoch, sequence);
        }
    }

    public IReadOnlyList<InteractionSummary> RecentInteractions(int most)
    {
        lock (_gate)
        {
            return [.. _interactions.Query()
                .OrderByDescending(InteractionDocument.Arrived)
                .Limit(most)
                .ToEnumerable()
                .Select(InteractionDocument.Read)];
        }
    }

    public IReadOnlyList<InteractionSummary> InteractionsOf(CustomerId customer)
    {
        lock (_gate)
        {
            return [.. MergeDocument.MembersOf(customer, _merges)
                .SelectMany(member => _interactions.Find(Query.EQ(InteractionDocument.Customer, member)))
                .Select(InteractionDocument.Read)
                .OrderByDescending(interaction => interaction.Arrived)];
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _database.Dispose();
        }
    }

    private void Apply(Fact fact, Dictionary<string, BsonDocument> changed)
    {
        switch (fact)
        {
            case IInteractionFact { InteractionId: var id }:
                Apply(id, fact, changed);
                break;
            case ProfilesMerged merged:
                _merges.Upsert(MergeDocument.Write(merged));
                break;
            case ProfilesUnmerged unmerged:
                _merges.Delete(unmerged.MergeId.Value);
                break;
            case CustomerErased erased:
                Flush(changed);
                Erase(erased);
                break;
        }
    }

    // An interaction that arrived before anything that can be read is left out: nothing could be shown of it.
    private void Apply(InteractionId interaction, Fact fact, Dictionary<string, BsonDocument> changed)
    {
        var document = changed.GetValueOrDefault(interaction.Value) ?? _interactions.FindById(interaction.Value);
        if (fact is InteractionArrived)
        {
            document ??= new BsonDocument { ["_id"] = interaction.Value };
        }

        if (document is not null)
        {
            InteractionDocument.Apply(document, fact);
            changed[interaction.Value] = document;
        }
    }

    private void Flush(Dictionary<string, BsonDocument> changed)
    {
        _interactions.Upsert(changed.Values);
        changed.Clear();
    }

    // That there was a call is still counted; with whom is not known any more (R27).
    private void Erase(CustomerErased erased)
    {
        foreach (var profile in erased.Profiles())
        {
            var documents = _interactions.Find(Query.EQ(InteractionDocument.Customer, profile.Value)).ToArray();
            Array.ForEach(documents, InteractionDocument.Forget);
            _interactions.Update(documents);
            _merges.DeleteMany(Query.Or(
                Query.EQ(MergeDocument.Survivor, profile.Value), Query.EQ(MergeDocument.Absorbed, profile.Value)));
        }
    }

    private void Mark(string epoch, long sequence) => _state.Upsert(new BsonDocument
    {
        ["_id"] = AppliedId,
        ["epoch"] = epoch,
        ["sequence"] = sequence,
    });
}
