using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Ivr;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

public sealed partial class Switchboard
{
    private void Carry(IvrEffect effect, Moment now)
    {
        switch (effect)
        {
            case AnswerContact answer when _conversations.Find(answer.Interaction) is { } conversation:
                _inward.Enqueue(new AnswerCall(conversation.CustomerLeg));
                break;
            case PlayToContact play when _conversations.Find(play.Interaction) is { } conversation:
                _inward.Enqueue(new PlayPrompts(conversation.CustomerLeg, play.Playback, play.Prompts, play.Loop));
                break;
            case EnterQueue enter:
                _inward.Enqueue(new InteractionEnteredQueue(enter.Interaction, enter.Queue, Channel.Voice));
                break;
            case RequestCallback request:
                // Until the router keeps callbacks.
                _inward.Enqueue(new FlowCallbackRefused(request.Interaction, CallbackRefusal.NotPossible));
                break;
            case EndContact end when _conversations.Find(end.Interaction) is { } conversation:
                _inward.Enqueue(new HangUpLeg(conversation.CustomerLeg, HangUpCause.Normal));
                Close(conversation, Party.Appliance, end.Outcome);
                break;
        }
    }
}
