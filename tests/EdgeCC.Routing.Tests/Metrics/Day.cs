using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;

namespace EdgeCC.Routing.Tests.Metrics;

/// <summary>Writes the facts of a day, and reads what the ledger makes of them.</summary>
internal sealed class Day
{
    public static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly QueueId Sales = new("sales");
    public static readonly AgentId Anna = new("anna");

    private int _contacts;

    public MetricsLedger Ledger { get; } = new(MetricsModel.Usual);

    public static DateTimeOffset At(double seconds) => Nine + TimeSpan.FromSeconds(seconds);

    public static InteractionId Contact(string name) => new(name);

    public void Tell(params Fact[] facts) => Array.ForEach(facts, Ledger.Take);

    public void Answers(int count, double waited)
    {
        for (var i = 0; i < count; i++)
        {
            var contact = Contact($"c{++_contacts}");
            Tell(Queued(contact, 0), Connected(contact, waited, Anna, waited));
        }
    }

    public void Abandons(int count, double waited)
    {
        for (var i = 0; i < count; i++)
        {
            var contact = Contact($"c{++_contacts}");
            Tell(Queued(contact, 0), new InteractionAbandoned(At(waited), contact, Sales, TimeSpan.FromSeconds(waited)));
        }
    }

    public static InteractionArrived Arrived(InteractionId contact, double at, string customer, Channel channel = Channel.Voice) =>
        new(At(at), contact, channel, new CustomerId(customer), null, "100");

    public static InteractionQueued Queued(InteractionId contact, double at, Channel channel = Channel.Voice) =>
        new(At(at), contact, Sales, 1, channel);

    public static InteractionConnected Connected(InteractionId contact, double at, AgentId agent, double waited = 0) =>
        new(At(at), contact, agent, Sales, TimeSpan.FromSeconds(waited));

    public static InteractionReleased Released(
        InteractionId contact, double at, AgentId agent, double wrapUp = 0, ReleaseCause cause = ReleaseCause.Ended) =>
        new(At(at), contact, agent, Sales, cause, TimeSpan.FromSeconds(wrapUp));

    public static InteractionEnded Ended(
        InteractionId contact, double at, InteractionOutcome outcome, double waited = 0, double talked = 0, double held = 0) => new(
        At(at), contact, outcome, Party.Customer, null, Sales,
        TimeSpan.FromSeconds(waited), TimeSpan.FromSeconds(talked), TimeSpan.FromSeconds(held));

    public static AgentStatusChanged Status(AgentId agent, double at, AgentStatus status) => new(At(at), agent, status, null, null);

    public MetricsReport Report(double days = 100) =>
        Ledger.Report(new MetricsScope(Nine.AddDays(-1), Nine.AddDays(days)));

    public double? Value(Formula formula) => Report()[formula].Value;
}
