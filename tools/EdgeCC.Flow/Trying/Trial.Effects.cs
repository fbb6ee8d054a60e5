using System.Globalization;
using EdgeCC.Ivr;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Walk;

namespace EdgeCC.Flow.Trying;

/// <summary>What the runner wants done, as somebody reads it.</summary>
internal sealed partial class Trial
{
    private void Take(Answer answer)
    {
        _deadline = answer.NextDeadline;
        foreach (var effect in answer.Effects)
        {
            Take(effect);
        }
    }

    private void Take(Effect effect)
    {
        switch (effect)
        {
            case PlayToContact play:
                _playing = play.Loop ? null : (play.Playback, _uptime + LengthOf(play.Prompts));
                Transcript.Add(new Told(string.Join(' ', play.Prompts.Select(WordsOf)), IsHeard: true));
                break;
            case SendToContact send:
                Transcript.AddRange(send.Text.Split('\n').Select(line => new Told(line, IsHeard: true)));
                break;
            case EnterQueue enter:
                Queue = enter;
                Note($"in the queue {enter.Queue}{(enter.Personal is { } agent ? $", at first for {agent}" : "")} (queue: agent, no-agents …)");
                break;
            case RequestCallback request:
                CallbackAsked = request;
                Note($"a callback to {request.Number} from the queue {request.Queue} (callback: taken, full …)");
                break;
            case FlowRequest request:
                Asked = request;
                Note(Describe(request));
                break;
            case EndContact end:
                var outcome = NameOf(end.Outcome.ToString());
                Over(outcome, $"ended: {outcome}");
                break;
        }
    }

    private static string WordsOf(Prompt prompt) => prompt switch
    {
        Prompt.Spoken spoken => spoken.Text,
        Prompt.Recorded recorded => $"({recorded.File})",
        Prompt.Music => "(music)",
        Prompt.Tone tone => $"({tone.Kind.ToString().ToLowerInvariant()})",
        _ => "",
    };

    private static string Describe(FlowRequest request) => request switch
    {
        CallData call => $"asks {call.Endpoint} for data{FieldsOf(call)} (data: JSON or none)",
        LookUpCustomer look => $"looks up the customer by {look.By.ToString().ToLowerInvariant()} {look.Value} (customer: NAME, maybe NAME or none)",
        AskKnowledge ask => $"asks the knowledge base: {ask.Text} (article: TEXT or none)",
        RecordMessage record => $"records a message for {record.Queue} (message: kept or lost)",
        KeepMessage keep => $"keeps a message for {keep.Queue}: {keep.Text} (message: kept or lost)",
        TransferContact { Target: var target } => $"rings {NameOf(target)} (transfer: connected, busy, no-answer …)",
        _ => request.GetType().Name,
    };

    private static string FieldsOf(CallData call) =>
        call.Fields.IsEmpty ? "" : $" with {string.Join(", ", call.Fields.Select(field => $"{field.Key}={field.Value}"))}";

    /// <summary>The number it goes to.</summary>
    public static string NameOf(TransferTarget target) => target switch
    {
        TransferTarget.Inside inside => inside.Extension.Value,
        TransferTarget.Outside outside => outside.Number,
        _ => "",
    };

    /// <summary>A name as flows write it: <c>self-service</c>.</summary>
    private static string NameOf(string name) =>
        string.Concat(name.Select((c, at) => char.IsUpper(c) && at > 0 ? $"-{c}" : $"{c}")).ToLowerInvariant();

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, time.TotalSeconds):0.#} s");
}
