using EdgeCC.Hardware.Modem.Commands;

namespace EdgeCC.Hardware.Modem;

/// <summary>Bringing a modem up: its SIM, its store, its network.</summary>
internal sealed partial class GsmModem
{
    private const int NoSim = 10;
    private const int SimFailure = 13;
    private const int SimBusy = 14;
    private const int SimWrong = 15;

    private void Start()
    {
        if (State.Condition == ModemCondition.NotThere)
        {
            Be(ModemCondition.Starting);
        }

        // A payload of an earlier life may be half written: Escape ends it.
        _at.Write("\u001B\r");
        Ask("AT");
        Ask("ATE0");
        Ask("AT+CMEE=1");
        Ask("AT+CPIN?", TakePin, Slow);
    }

    private void TakePin(AtResult result)
    {
        var state = result.Fields("+CPIN") is [var told, ..] ? told : "";
        if (result.Outcome == AtOutcome.TimedOut)
        {
            Again();
        }
        else if (state == "READY")
        {
            SetUp();
        }
        else if (state == "SIM PIN")
        {
            // The last try is a person's (3GPP TS 27.007 section 8.65): a service that begins again and again would lock the SIM.
            Ask("AT+CPINR=\"SIM PIN\"", left => EnterPin(mayTry: left.Fields("+CPINR").Number(1) is not <= 1));
        }
        else
        {
            Be(state.Length > 0 ? ModemCondition.PukWanted
                : result.Code is NoSim or SimFailure or SimWrong ? ModemCondition.NoSim
                : ModemCondition.Starting);
            Again();
        }
    }

    // Three wrong ones lock the SIM: one that was refused is never tried again.
    private void EnterPin(bool mayTry)
    {
        if (_model.Pin is null || _pinIsSpent || !mayTry)
        {
            Be(_model.Pin is null ? ModemCondition.PinWanted : ModemCondition.PinRefused);
            Again();
            return;
        }

        _pinIsSpent = true;
        Ask($"AT+CPIN=\"{_model.Pin}\"", result =>
        {
            _pinIsSpent = !result.IsOk && result.Code != SimBusy;
            Be(_pinIsSpent ? ModemCondition.PinRefused : ModemCondition.Starting);
            Again();
        }, Slow);
    }

    private void Again() => _nextRound = _now + Soon;

    private void SetUp()
    {
        Ask("AT+CMGF=0");

        // The modem's own store has more room than a SIM's; many a modem has none.
        Ask("AT+CPMS=\"ME\",\"ME\",\"ME\"", result =>
        {
            if (!result.IsOk)
            {
                Ask("AT+CPMS=\"SM\",\"SM\",\"SM\"");
            }

            SetUpNews();
        });
    }

    private void SetUpNews()
    {
        // Messages into the store, with a word to us; reports straight to us.
        Ask("AT+CNMI=2,1,0,1,0", result =>
        {
            if (!result.IsOk)
            {
                Ask("AT+CNMI=2,1,0,0,0");
            }

            Ask("AT+CREG=1");
            Ask("AT+CLIP=1");
            Ask("AT+COPS=3,0", _ =>
            {
                _isUp = true;
                Look();
                AskBalance();
            });
        });
    }
}
