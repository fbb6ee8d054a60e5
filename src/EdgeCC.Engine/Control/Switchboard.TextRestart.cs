using EdgeCC.Contacts.Interactions;
using EdgeCC.Ivr;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Control;

/// <summary>
/// Written contacts outlive the service (decisions/0411): whoever has an agent keeps that one, whoever waits keeps the
/// place and the bot, and whoever was in a flow begins it anew, with what they wrote last if nobody has answered it.
/// </summary>
public sealed partial class Switchboard
{
    /// <summary>To be called with every fact told again, and before the router says what it cannot serve any more.</summary>
    private void ResumeTexts()
    {
        foreach (var contact in _texts.All)
        {
            Resume(contact with { Attributes = CardOf(contact.Customer, isMaybe: false) });
        }

        foreach (var message in _outbox.All)
        {
            _ports.Texts?.Send(message);
        }
    }

    private void Resume(TextContact contact)
    {
        switch (_contacts.StageOf(contact.Interaction))
        {
            case InteractionStage.Arrived or InteractionStage.SelfService or InteractionStage.Unserved:
                ResumeFlow(contact);
                break;
            case InteractionStage.Queued or InteractionStage.Offered:
                ResumeWaiting(contact);
                break;
            case InteractionStage.Connected or InteractionStage.Held or InteractionStage.Conferenced when contact.Agent is { } agent:
                _ports.Desk?.Connect(agent, contact.Interaction, HistoryOf(contact.Interaction));
                break;
            case InteractionStage.Transferred:
                break;

            // The agent was done with it, or the flow about to say goodbye.
            default:
                _inward.Enqueue(new ContactEnded(contact.Interaction, Party.Appliance, Outcome: null));
                break;
        }
    }

    private void ResumeFlow(TextContact contact)
    {
        if (EntryFlow(contact.Thread) is { } flow)
        {
            BeginFlow(contact, new FlowStarted(contact.Interaction, flow)
            {
                Written = contact.Unanswered?.Text,
                IsAgain = contact.Unanswered is null,
            });
        }
        else if (!_contacts.IsFollowUp(contact.Interaction))
        {
            // Its entry point is gone from the configuration, and nothing else can serve it.
            _inward.Enqueue(new ContactEnded(contact.Interaction, Party.Appliance, InteractionOutcome.Failed));
        }
    }

    /// <summary>The router keeps the place. Where the flow waits in that queue, it goes on there; elsewhere it begins should the queue give them back.</summary>
    private void ResumeWaiting(TextContact contact)
    {
        if (EntryFlow(contact.Thread) is { } id
            && contact.Queue is { } queue
            && _model.Flows.Flows.GetValueOrDefault(id)?.WaitingIn(queue) is not null)
        {
            BeginFlow(contact, new FlowStarted(contact.Interaction, id) { WaitsIn = queue });
        }
    }
}
