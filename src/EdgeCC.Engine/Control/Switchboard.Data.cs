using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Ivr;
using EdgeCC.Model.Walk;

namespace EdgeCC.Engine.Control;

/// <summary>What flows ask of endpoints outside. Nobody waits for them here: the answer comes as an event, or never.</summary>
public sealed partial class Switchboard
{
    private void Ask(CallData call)
    {
        // A flow that was begun under an earlier configuration may name an endpoint that is gone.
        var asked = _model.Endpoints.TryGetValue(call.Endpoint, out var endpoint)
            && _ports.Data?.TryAsk(new DataQuestion(call.Interaction, call.Request.Value, endpoint, call.Fields, call.Timeout)) == true;
        if (!asked)
        {
            _inward.Enqueue(new FlowDataTold(call.Interaction, call.Request, Json: null));
        }
    }

    /// <summary>The flow is over for somebody, and nobody waits for what it has asked.</summary>
    private void ForgetQuestions(Event @event)
    {
        if (@event is FlowStopped stopped)
        {
            _ports.Data?.Forget(stopped.Interaction);
        }
    }

    private void Take(DataAnswered answered) =>
        _inward.Enqueue(new FlowDataTold(answered.Interaction, new RequestId(answered.Request), answered.Json));
}
