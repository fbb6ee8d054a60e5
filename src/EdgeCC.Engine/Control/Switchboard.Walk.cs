using EdgeCC.Calls;
using EdgeCC.Contacts;
using EdgeCC.Engine.Events;
using EdgeCC.Ivr;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

/// <summary>The one walk: which core takes an event, and who carries the effects it answers with.</summary>
public sealed partial class Switchboard
{
    private void Dispatch(Event @event, Moment now)
    {
        switch (@event)
        {
            case CallsReport report:
                Take(report, now);
                break;
            case ContactsReport report:
                Take(report, now);
                break;
            case EngineEvent engineEvent:
                Take(engineEvent, now);
                break;
            case CallsEvent or CallsOrder:
                Ask(_calls, @event, now);
                break;
            case IvrEvent:
                Ask(_flows, @event, now);
                ForgetQuestions(@event);
                break;
            case RoutingEvent:
                Ask(_router, @event, now);
                break;
            case ContactsEvent:
                Ask(_contacts, @event, now);
                break;
            default:
                throw new InvalidOperationException($"No core takes {@event.GetType().Name}.");
        }
    }

    private void Ask(ICore core, Event @event, Moment now) => Carry(core, core.Apply(@event, now, _random), now);

    private void Carry(ICore core, Answer answer, Moment now)
    {
        _deadlines[core] = answer.NextDeadline;
        foreach (var effect in answer.Effects)
        {
            Carry(effect, now);
        }
    }

    private void Carry(Effect effect, Moment now)
    {
        switch (effect)
        {
            case AppendFact append:
                Keep(append.Fact, now);
                break;
            case Raise raise:
                _inward.Enqueue(raise.Event);
                break;
            case CallsEffect calls:
                Carry(calls, now);
                break;
            case IvrEffect ivr:
                Carry(ivr, now);
                break;
            case RoutingEffect routing:
                Carry(routing);
                break;
            default:
                throw new InvalidOperationException($"Nobody carries {effect.GetType().Name}.");
        }
    }

    private void Keep(Fact fact, Moment now)
    {
        var isTaken = _ports.Journal.TryAppend(fact);
        if (!isTaken)
        {
            _boards.FactRefused();
        }

        NoteOfTexts(fact, isTaken);
        Ask(_contacts, new FactAppended(fact), now);
        _feedback.Apply(fact);
        if (Router.Heeds(fact))
        {
            _inward.Enqueue(new FactHeard(fact));
        }

        if (fact is BranchClosed or BranchReopened)
        {
            TellFlowsOfClosing();
        }
    }
}
