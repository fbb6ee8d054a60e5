using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using LiteDB;

namespace EdgeCC.Storage.Projections;

/// <summary>An interaction as LiteDB holds it: times as Unix milliseconds, lengths of time as seconds.</summary>
internal static class InteractionDocument
{
    public const string Customer = "customer";
    public const string Arrived = "arrived";

    private const string Id = "_id";
    private const string Channel = "channel";
    private const string From = "from";
    private const string Queue = "queue";
    private const string Agent = "agent";
    private const string Outcome = "outcome";
    private const string Waited = "waited";
    private const string Talked = "talked";

    /// <summary>Writes into the document what a fact says.</summary>
    public static void Apply(BsonDocument document, Fact fact)
    {
        switch (fact)
        {
            case InteractionArrived arrived:
                document[Channel] = arrived.Channel.ToString();
                document[Arrived] = arrived.At.ToUnixTimeMilliseconds();
                document[Customer] = arrived.CustomerId?.Value;
                document[From] = arrived.From;
                break;
            case InteractionAttributed attributed:
                document[Customer] = attributed.CustomerId.Value;
                break;
            case InteractionQueued queued:
                document[Queue] = queued.QueueId.Value;
                break;
            case InteractionConnected connected:
                document[Agent] = connected.AgentId.Value;
                document[Waited] = connected.Waited.TotalSeconds;
                break;
            case InteractionEnded ended:
                document[Outcome] = ended.Outcome.ToString();
                document[Queue] = ended.QueueId?.Value;
                document[Agent] = ended.AgentId?.Value;
                document[Waited] = ended.Waited.TotalSeconds;
                document[Talked] = ended.Talked.TotalSeconds;
                break;
        }
    }

    /// <summary>Takes out who it was with.</summary>
    public static void Forget(BsonDocument document) => document[Customer] = document[From] = BsonValue.Null;

    /// <summary>What a list shows of it.</summary>
    public static InteractionSummary Read(BsonDocument document) => new(
        new InteractionId(document[Id].AsString),
        Enum.Parse<Channel>(document[Channel].AsString),
        DateTimeOffset.FromUnixTimeMilliseconds(document[Arrived].AsInt64),
        document[From].AsString,
        document[Queue].AsString is { } queue ? new QueueId(queue) : null,
        document[Agent].AsString is { } agent ? new AgentId(agent) : null,
        document[Outcome].AsString is { } outcome ? Enum.Parse<InteractionOutcome>(outcome) : null,
        TimeSpan.FromSeconds(document[Waited].IsNull ? 0 : document[Waited].AsDouble),
        TimeSpan.FromSeconds(document[Talked].IsNull ? 0 : document[Talked].AsDouble));
}
