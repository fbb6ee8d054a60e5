using EdgeCC.Calls;
using EdgeCC.Engine.Events;
using EdgeCC.Ivr;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

public sealed partial class Switchboard
{
    /// <summary>
    /// Takes up where the last run ended: agents as they were, today's counts, customers; interactions that were open
    /// when it ended are closed as failed. Before anything else.
    /// </summary>
    /// <param name="records">The journal, oldest first.</param>
    /// <param name="version">This product's version.</param>
    /// <param name="now">When.</param>
    public void Restore(IEnumerable<JournalRecord> records, string version, Moment now)
    {
        var facts = new List<Fact>();
        foreach (var record in records)
        {
            facts.Add(record.Fact);
            _boards.FactKept(record);
        }

        _contacts.Restore(facts, now);
        Carry(_router, _router.Restore(facts, now), now);
        Keep(new ApplianceStarted(now.Wall, version), now);
        Carry(_contacts, _contacts.EndOpenAfterRestart(now), now);
        Settle(now);
    }

    private void Take(EngineEvent @event, Moment now)
    {
        switch (@event)
        {
            case FactsKept kept:
                foreach (var record in kept.Records)
                {
                    _boards.FactKept(record);
                }

                break;
            case StopRequested:
                _inward.Enqueue(new StopAccepting());
                _inward.Enqueue(new RoutingStopped());
                break;
            case ConfigurationOffered offered:
                Reconfigure(offered);
                break;
            default:
                _boards.Take(@event, now);
                break;
        }
    }

    /// <summary>Takes what can change while calls run; phones, trunks, ports and addresses wait for a restart.</summary>
    private void Reconfigure(ConfigurationOffered offered)
    {
        _model = offered.Model;
        _numbers = new NumberPlan(offered.Model.Numbers);
        _ports.Media.SetPrompts(offered.Prompts);
        _boards.Reconfigure(offered.Model);
        _inward.Enqueue(new FlowsReconfigured(offered.Model.Flows));
        _inward.Enqueue(new RoutingReconfigured(offered.Model.Routing));
    }
}
