using EdgeCC.Phone.Sound;
using EdgeCC.TestKit.Phones;

namespace EdgeCC.Phone.Commands;

/// <summary>
/// A desk phone: registers, signs its agent in by feature code, answers what rings, says its own tone and tells what it
/// hears. Stays until it is told to stop, then unregisters.
/// </summary>
internal sealed class DeskCommand(PhoneOptions options, EventPrinter printer)
{
    private static readonly TimeSpan TimeToLeave = TimeSpan.FromSeconds(3);

    /// <summary>Announcements after a feature code are shorter than this, and the server hangs up after them.</summary>
    private static readonly TimeSpan LongestAnnouncement = TimeSpan.FromSeconds(15);

    private Hearing _hearing = new(null);
    private bool _isSignedIn = options.Feature is null;
    private int? _toneTold;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        await using var phone = new Telephone(
            Accounts.Of(options), options.Listen, new IncomingPolicy.Answer(options.AnswerAfter));
        printer.Print("listening", ("address", phone.Address.ToString()));
        if (options.Register)
        {
            phone.Do((softphone, now) => softphone.Register(now));
        }

        try
        {
            await foreach (var report in phone.Reports.ReadAllAsync(stop))
            {
                Take(phone, report);
            }

            printer.Print("disconnected");
            return 1;
        }
        catch (OperationCanceledException)
        {
            await LeaveAsync(phone);
            return 0;
        }
    }

    private void Take(Telephone phone, PhoneReport report)
    {
        switch (report)
        {
            case Registered registered:
                printer.Print("registered", ("seconds", registered.Expires.TotalSeconds));
                SignIn(phone);
                break;
            case RegistrationFailed failed:
                printer.Print("notRegistered", ("status", failed.Status));
                break;
            case CallIncoming incoming:
                printer.Print("ringing", ("from", incoming.From), ("name", incoming.DisplayName));
                break;
            case CallAnswered answered:
                printer.Print("answered", ("codec", answered.Sound.Codec.Name));
                _hearing = new Hearing(null);
                _toneTold = null;
                phone.Handset.Lift(answered.Sound, _isSignedIn ? options.Tone : null, inBand: false);
                break;
            case SoundChanged changed:
                printer.Print("soundChanged", ("direction", changed.Sound.Direction.ToString()));
                phone.Handset.Lift(changed.Sound, options.Tone, inBand: false);
                break;
            case CallEnded ended:
                TakeEnd(phone, ended);
                break;
            case SoundHeard heard:
                TakeSound(heard);
                break;
            default:
                break;
        }
    }

    /// <summary>The feature code is dialled once, however often the registration is renewed.</summary>
    private void SignIn(Telephone phone)
    {
        if (!_isSignedIn)
        {
            phone.Do((softphone, now) => softphone.Call(options.Feature!, now));
            _ = HangUpAfterAnnouncementAsync(phone);
        }
    }

    private async Task HangUpAfterAnnouncementAsync(Telephone phone)
    {
        await Task.Delay(LongestAnnouncement);
        if (!_isSignedIn)
        {
            phone.Do((softphone, now) => softphone.HangUp(now));
        }
    }

    private void TakeEnd(Telephone phone, CallEnded ended)
    {
        phone.Handset.Replace();
        if (_isSignedIn)
        {
            printer.Print(
                "ended",
                ("how", ended.How.ToString()),
                ("status", ended.Status),
                ("heardTone", _hearing.Tone),
                ("heardToneSeconds", Math.Round(_hearing.ToneSeconds, 1)));
        }
        else
        {
            _isSignedIn = true;
            printer.Print("featureCode", ("code", options.Feature), ("how", ended.How.ToString()), ("status", ended.Status));
        }
    }

    private void TakeSound(SoundHeard heard)
    {
        _hearing.Take(heard.Reading);
        if (_isSignedIn && _hearing.Tone is { } tone && _toneTold is null)
        {
            _toneTold = tone;
            printer.Print("heard", ("tone", tone));
        }
    }

    private async Task LeaveAsync(Telephone phone)
    {
        phone.Do((softphone, now) =>
        {
            softphone.HangUp(now);
            if (options.Register)
            {
                softphone.Unregister(now);
            }
        });
        if (!options.Register)
        {
            return;
        }

        using var patience = new CancellationTokenSource(TimeToLeave);
        try
        {
            await foreach (var report in phone.Reports.ReadAllAsync(patience.Token))
            {
                if (report is Unregistered)
                {
                    printer.Print("unregistered");
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            printer.Print("notUnregistered");
        }
    }
}
