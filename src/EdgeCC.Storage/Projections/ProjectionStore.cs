using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
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
    private readonly ILiteCollection<BsonDocument> _customers;
    private readonly ILiteCollection<BsonDocument> _state;

    /// <exception cref="LiteException">The file is no LiteDB file; a broken one may throw anything else as well.</exception>
    public ProjectionStore(string file)
    {
        _database = new LiteDatabase(new ConnectionString(file) { Connection = ConnectionType.Direct });
        _interactions = _database.GetCollection("interactions", BsonAutoId.ObjectId);
        _customers = _database.GetCollection("customers", BsonAutoId.ObjectId);
        _state = _database.GetCollection("state", BsonAutoId.ObjectId);
        _interactions.EnsureIndex(InteractionDocument.Arrived);
        _interactions.EnsureIndex(InteractionDocument.Customer);
        _customers.EnsureIndex(CustomerDocument.Key);
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
            var facts = records.Select(record => record.Fact).ToList();
            foreach (var told in facts.OfType<IInteractionFact>().GroupBy(fact => fact.InteractionId))
            {
                Apply(told.Key, told.Cast<Fact>());
            }

            _customers.Upsert(facts.OfType<CustomerAdded>().Select(CustomerDocument.Write));
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
            return [.. _interactions
                .Find(Query.EQ(InteractionDocument.Customer, customer.Value))
                .Select(InteractionDocument.Read)
                .OrderByDescending(interaction => interaction.Arrived)];
        }
    }

    public CustomerProfile? CustomerByIdentity(Channel channel, string identity)
    {
        lock (_gate)
        {
            return _customers.FindOne(Query.EQ(CustomerDocument.Key, CustomerDocument.KeyOf(channel, identity))) is { } found
                ? CustomerDocument.Read(found)
                : null;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _database.Dispose();
        }
    }

    // An interaction that arrived before anything that can be read is left out: nothing could be shown of it.
    private void Apply(InteractionId interaction, IEnumerable<Fact> facts)
    {
        var document = _interactions.FindById(interaction.Value);
        foreach (var fact in facts)
        {
            if (fact is InteractionArrived)
            {
                document ??= new BsonDocument { ["_id"] = interaction.Value };
            }

            if (document is not null)
            {
                InteractionDocument.Apply(document, fact);
            }
        }

        if (document is not null)
        {
            _interactions.Upsert(document);
        }
    }

    private void Mark(string epoch, long sequence) => _state.Upsert(new BsonDocument
    {
        ["_id"] = AppliedId,
        ["epoch"] = epoch,
        ["sequence"] = sequence,
    });
}
