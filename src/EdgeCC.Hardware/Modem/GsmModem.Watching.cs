using EdgeCC.Hardware.Modem.Commands;

namespace EdgeCC.Hardware.Modem;

/// <summary>Looking after a modem that is up: network, signal, store, balance.</summary>
internal sealed partial class GsmModem
{
    private const int UnknownSignal = 99;
    private const int Home = 1;
    private const int DeniedByNetwork = 3;
    private const int Roaming = 5;

    // By a network of the fourth generation that calls go past: 3GPP TS 27.007 section 7.2.
    private const int HomeForSms = 6;
    private const int RoamingForSms = 7;

    private static readonly TimeSpan BalanceEvery = TimeSpan.FromHours(24);

    private TimeSpan? _balanceDue;

    private void Look()
    {
        _nextRound = _now + Round;
        if (!_at.IsIdle && State.Condition == ModemCondition.Ready)
        {
            // Something takes its time; nothing is piled up behind it.
            return;
        }

        Ask("AT+CSQ", TakeSignal);
        Ask("AT+COPS?", result => State = State with { Operator = result.Fields("+COPS") is [_, _, var name, ..] ? name : null }, Slow);
        Ask("AT+CPMS?", result =>
        {
            var fields = result.Fields("+CPMS");
            State = State with { Store = (fields.Number(1) ?? 0, fields.Number(2) ?? 0) };
        });
        Ask("AT+CREG?", result =>
        {
            TakeSim(result);
            TakeRegistration(result.Fields("+CREG").Number(1));
        });
        Ask("AT+CMGL=4", TakeListing, Slow);
        if (_balanceDue <= _now)
        {
            AskBalance();
        }
    }

    private void TakeSignal(AtResult result)
    {
        // 3GPP TS 27.007 section 8.5: 0 is -113 dBm, each more 2 dB.
        var strength = result.Fields("+CSQ").Number(0);
        State = State with { SignalDbm = strength is null or UnknownSignal ? null : -113 + (2 * strength) };
    }

    private void TakeSim(AtResult result)
    {
        if (result.Code is NoSim or SimFailure)
        {
            _isUp = false;
            Be(ModemCondition.NoSim);
            Again();
        }
    }

    private void TakeRegistration(int? status)
    {
        if (!_isUp || status is null)
        {
            return;
        }

        State = State with { IsRoaming = status is Roaming or RoamingForSms };
        Be(status switch
        {
            Home or Roaming or HomeForSms or RoamingForSms => ModemCondition.Ready,
            DeniedByNetwork => ModemCondition.Denied,
            _ => ModemCondition.Searching,
        });
    }

    private void AskBalance()
    {
        if (_model.Balance is { } code)
        {
            _balanceDue = _now + BalanceEvery;
            Ask($"AT+CUSD=1,\"{code}\",15", _ => { }, Slow);
        }
    }

    /// <summary>What the modem says of its own accord.</summary>
    private void Hear(string line, string? pdu)
    {
        var fields = AtFields.Of(line);
        switch (line.Split(':')[0])
        {
            case "+CMTI" when fields.Number(1) is { } index:
                Ask($"AT+CMGR={index}", result => TakeStored(index, result));
                break;
            case "+CMT" when pdu is not null:
                _events.Add(new SmsStored(Read(index: null, pdu)));
                break;
            case "+CDS" when pdu is not null:
                TakeReport(pdu);
                break;
            case "+CREG":
                TakeRegistration(fields.Number(0));
                break;
            case "+CUSD" when fields.Length > 1:
                State = State with { Balance = NetworkText.Read(fields[1], fields.Number(2) ?? 0) };
                break;
            default:
                HearOfCall(line, fields);
                break;
        }
    }
}
