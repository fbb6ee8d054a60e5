using EdgeCC.Phone.Sound;
using EdgeCC.TestKit.Phones;

namespace EdgeCC.Phone.Commands;

/// <summary>
/// A customer: rings once, hears the greeting out, presses a key, waits until the agent's tone is heard, talks and
/// hangs up. Prints what came of it, and succeeds only if all of it did.
/// </summary>
internal sealed class CallCommand(PhoneOptions options, EventPrinter printer)
{
    private static readonly TimeSpan TimeToLeave = TimeSpan.FromSeconds(3);

    private readonly Hearing _hearing = new(options.Hear);
    private CallStage _stage = CallStage.Registering;
    private int? _refusal;
    private double _talkSeconds;
    private string? _pressed;
    private bool _isAnswered;
    private string _ended = "notAnswered";

    public async Task<int> RunAsync(CancellationToken stop)
    {
        await using var phone = new Telephone(
            Accounts.Of(options), options.Listen, new IncomingPolicy.Refuse(486, TimeSpan.Zero));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(options.Timeout);
        Begin(phone);
        try
        {
            await RunAsync(phone, patience.Token);
        }
        catch (OperationCanceledException)
        {
            printer.Print("givenUp", ("stage", _stage.ToString()));
            _ended = "givenUp";
        }

        await LeaveAsync(phone);
        return PrintResult() ? 0 : 1;
    }

    private void Begin(Telephone phone)
    {
        if (options.Register)
        {
            phone.Do((softphone, now) => softphone.Register(now));
        }
        else
        {
            Dial(phone);
        }
    }

    private async Task RunAsync(Telephone phone, CancellationToken stop)
    {
        await foreach (var report in phone.Reports.ReadAllAsync(stop))
        {
            Take(phone, report);
            if (_stage == CallStage.Over)
            {
                return;
            }
        }

        _ended = "disconnected";
    }

    private void Take(Telephone phone, PhoneReport report)
    {
        switch (report)
        {
            case Registered when _stage == CallStage.Registering:
                printer.Print("registered");
                Dial(phone);
                break;
            case RegistrationFailed failed when _stage == CallStage.Registering:
                printer.Print("notRegistered", ("status", failed.Status));
                (_stage, _refusal, _ended) = (CallStage.Over, failed.Status, "notRegistered");
                break;
            case CallRinging ringing:
                printer.Print("ringing", ("status", ringing.Status));
                break;
            case CallAnswered answered:
                printer.Print("answered", ("codec", answered.Sound.Codec.Name));
                phone.Handset.Lift(answered.Sound, tone: null, options.InBand);
                (_stage, _isAnswered) = (CallStage.Greeted, true);
                PressWhenItIsTime(phone);
                break;
            case SoundChanged changed:
                phone.Handset.Lift(changed.Sound, _stage == CallStage.Talking ? options.Tone : null, options.InBand);
                break;
            case SoundHeard heard:
                TakeSound(phone, heard);
                break;
            case CallEnded ended:
                printer.Print("ended", ("how", ended.How.ToString()), ("status", ended.Status));
                (_stage, _refusal, _ended) = (CallStage.Over, ended.Status, ended.How.ToString());
                break;
            default:
                break;
        }
    }

    private void Dial(Telephone phone)
    {
        _stage = CallStage.Calling;
        phone.Do((softphone, now) => softphone.Call(options.To!, now));
    }

    private void TakeSound(Telephone phone, SoundHeard heard)
    {
        _hearing.Take(heard.Reading);
        PressWhenItIsTime(phone);
        if (_stage == CallStage.Waiting && _hearing.Tone is { } tone)
        {
            printer.Print("heard", ("tone", tone));
            phone.Handset.Speak(options.Tone);
            _stage = CallStage.Talking;
        }
        else if (_stage == CallStage.Talking)
        {
            Talk(phone);
        }
    }

    private void PressWhenItIsTime(Telephone phone)
    {
        if (_stage != CallStage.Greeted || (options.AfterGreeting && _hearing.GreetingSeconds == 0))
        {
            return;
        }

        foreach (var key in options.Digit ?? "")
        {
            phone.Handset.Press(key);
        }

        _pressed = options.Digit;
        _stage = CallStage.Waiting;
        printer.Print("pressed", ("digit", _pressed), ("heardGreetingSeconds", _hearing.SpokenSeconds));
    }

    /// <summary>The talk is measured by the agent's sound: each reading is 100 ms of it.</summary>
    private void Talk(Telephone phone)
    {
        _talkSeconds = Math.Round(_talkSeconds + 0.1, 1);
        if (_talkSeconds >= options.Talk.TotalSeconds)
        {
            _stage = CallStage.HangingUp;
            phone.Do((softphone, now) => softphone.HangUp(now));
        }
    }

    /// <summary>Hangs up what still stands, and takes the registration back.</summary>
    private async Task LeaveAsync(Telephone phone)
    {
        phone.Do((softphone, now) =>
        {
            softphone.HangUp(now);
            if (softphone.IsRegistered)
            {
                softphone.Unregister(now);
            }
        });
        if (!options.Register || _ended == "notRegistered")
        {
            return;
        }

        using var patience = new CancellationTokenSource(TimeToLeave);
        try
        {
            await foreach (var report in phone.Reports.ReadAllAsync(patience.Token))
            {
                if (report is Unregistered or RegistrationFailed)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            printer.Print("notUnregistered");
        }
    }

    private bool PrintResult()
    {
        var isGood = _isAnswered
            && _pressed == options.Digit
            && _hearing.Tone is not null
            && _talkSeconds >= options.Talk.TotalSeconds
            && _ended == nameof(CallEnding.HungUpHere);
        printer.Print(
            "result",
            ("ok", isGood),
            ("answered", _isAnswered),
            ("heardGreetingSeconds", _hearing.SpokenSeconds),
            ("digitSent", _pressed),
            ("heardTone", _hearing.Tone),
            ("ownTone", options.Tone),
            ("talkSeconds", _talkSeconds),
            ("ended", _ended),
            ("status", _refusal));
        return isGood;
    }
}
