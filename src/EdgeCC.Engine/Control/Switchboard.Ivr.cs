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
            case AnswerContact answer when _conversations.Find(answer.Interaction) is { CustomerLeg: { } leg }:
                _inward.Enqueue(new AnswerCall(leg));
                break;
            case PlayToContact play when _conversations.Find(play.Interaction) is { CustomerLeg: { } leg }:
                _inward.Enqueue(new PlayPrompts(leg, play.Playback, play.Prompts, play.Loop));
                break;
            case EnterQueue enter when _conversations.Find(enter.Interaction) is { } conversation:
                _inward.Enqueue(new InteractionEnteredQueue(
                    enter.Interaction, enter.Queue, Channel.Voice, conversation.Customer));
                break;
            case RequestCallback request when _conversations.Find(request.Interaction) is { } conversation:
                Ask(request, conversation, now);
                break;
            case EndContact end when _conversations.Find(end.Interaction) is { CustomerLeg: { } leg } conversation:
                _inward.Enqueue(new HangUpLeg(leg, HangUpCause.Normal));
                Close(conversation, Party.Appliance, end.Outcome);
                break;
        }
    }
}
