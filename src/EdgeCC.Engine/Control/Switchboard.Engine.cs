using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Contacts;
using EdgeCC.Engine.Events;
using EdgeCC.Ivr;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

public sealed partial class Switchboard
{
    /// <summary>
    /// Takes up where the last run ended: agents as they were, today's counts, customers; calls that were open when it
    /// ended are closed as failed, what is written goes on. Before anything else.
    /// </summary>
    /// <param name="journal">The records, oldest first. Read once rather than held: it may be years long.</param>
    /// <param name="version">This product's version.</param>
    /// <param name="now">When.</param>
    public void Restore(IEnumerable<JournalRecord> journal, string version, Moment now)
    {
        foreach (var record in journal)
        {
            _boards.FactKept(record);
            _reports.Restore(record.Fact, now);
            _contacts.Restore(record.Fact, now);
            _feedback.Apply(record.Fact);
            RestoreTexts(record.Fact);
            _recordings.Take(record.Fact);
            _commands.Restore(record.Fact);
            _router.Restore(record.Fact, now);
        }

        _ports.Recorder?.EraseAllBut(_recordings.Kept);
        Keep(new ApplianceStarted(now.Wall, version), now);
        TellFlowsOfClosing();
        ResumeTexts();
        Carry(_router, _router.SettleAfterRestart(now, _random), now);
        Carry(_contacts, _contacts.EndOpenAfterRestart(now, _random), now);
        Settle(now);
    }

    /// <summary>Told to stop, and the last conversation and message are over: the journal is told, so that a restart knows it for an orderly one.</summary>
    private void StopIfDrained(Moment now)
    {
        if (_stopping && !HasStopped && _conversations.Count == 0 && _messages.Count == 0)
        {
            HasStopped = true;
            Keep(new ApplianceStopped(now.Wall), now);
        }
    }

    private void Take(EngineEvent @event, Moment now)
    {
        switch (@event)
        {
            case FactsKept kept:
                foreach (var record in kept.Records)
                {
                    _boards.FactKept(record);
                    _reports.FactKept(record.Fact);
                    KeptOfTexts(record.Fact);
                    KeptOfMessages(record.Fact);
                    KeptOfCommands(record.Fact, now);
                }

                break;
            case TextEvent textEvent:
                Take(textEvent, now);
                break;
            case JournalStalled or JournalRecovered:
                _isJournalStalled = @event is JournalStalled;
                _boards.Take(@event, now);
                break;
            case StopRequested:
                _stopping = true;
                _inward.Enqueue(new StopAccepting());
                _inward.Enqueue(new RoutingStopped());
                break;
            case CutOffRequested:
                CutOff();
                break;
            case DataAnswered answered:
                Take(answered);
                break;
            case RecordingKept kept:
                Take(kept, now);
                break;
            case RecordingLost { Recording: var recording }:
                LoseMessage(recording);
                break;
            case ArticleJudged judged when _model.Knowledge.Find(judged.Article) is not null:
                Keep(FactOf(judged, now), now);
                break;
            case ArticleJudged:
                break;
            case AdministratorNoted noted:
                Keep(new AdministratorActed(now.Wall, noted.Act, noted.From.ToString()), now);
                break;
            case UpdateNoted noted:
                Keep(new UpdateMoved(now.Wall, noted.Stage, noted.Version, noted.Reason), now);
                break;
            case CommandArrived arrived:
                Take(arrived.Command, now);
                break;
            case CommandForged forged:
                Refuse(null, forged.Refusal, now);
                break;
            case ConfigurationOffered offered:
                Reconfigure(offered);
                break;
            default:
                _boards.Take(@event, now);
                break;
        }
    }

    private void TellFlowsOfClosing() =>
        _inward.Enqueue(_router.IsClosedByHand ? new BranchClosedByHand() : new BranchReopenedByHand());

    /// <summary>A peer that hears no BYE would hold a dead line until somebody notices.</summary>
    private void CutOff()
    {
        foreach (var conversation in _conversations.All)
        {
            foreach (var leg in new[] { conversation.CustomerLeg, conversation.AgentLeg }.OfType<LegId>())
            {
                _inward.Enqueue(new HangUpLeg(leg, HangUpCause.Normal));
            }

            Close(conversation, Party.Appliance, InteractionOutcome.Failed);
        }
    }

    /// <summary>
    /// Takes what can change while calls run; phones, trunks, ports and addresses wait for a restart. Whatever could fail
    /// comes before the first thing that is taken: a configuration is taken whole or not at all.
    /// </summary>
    private void Reconfigure(ConfigurationOffered offered)
    {
        // Whoever is in a flow ends it in the form in which it was begun, and agents hear the language of the start. At
        // the next configuration only what is wanted then is kept again, so this never grows beyond the calls there are.
        var prompts = offered.Prompts.Beside(_prompts, [.. _announcements.All, .. _flows.PromptsWanted]);
        (_model, _prompts) = (offered.Model, prompts);
        _ports.Media.SetPrompts(prompts);
        _inward.Enqueue(new FlowsReconfigured(offered.Model.Flows));
        _inward.Enqueue(new RoutingReconfigured(offered.Model.Routing));
        _inward.Enqueue(new ContactsReconfigured(offered.Model.Contacts));
    }
}
