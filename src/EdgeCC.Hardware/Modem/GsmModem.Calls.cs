using System.Collections.Immutable;
using EdgeCC.Hardware.Modem.Commands;

namespace EdgeCC.Hardware.Modem;

/// <summary>One call at a time, by voice. How it goes is asked for once a second (+CLCC, 3GPP TS 27.007 section 7.18): modems do not agree on telling it.</summary>
internal sealed partial class GsmModem
{
    private const int Active = 0;
    private const int Alerting = 3;

    private static readonly TimeSpan CallRound = TimeSpan.FromSeconds(1);

    private TimeSpan? _callLook;
    private bool _isInCall;
    private bool _isAnswered;
    private bool _isAlerting;
    private bool _isTold;
    private bool _isRung;

    /// <summary>True while the modem has a call, in any state.</summary>
    public bool IsInCall => _isInCall;

    /// <summary>Calls a number: digits with a + before them or not. Ends at once where that cannot be.</summary>
    public ModemAnswer Dial(string number, TimeSpan now)
    {
        _now = now;
        if (!IsReady || _isInCall || !Pdu.SmsAddress.TryParse(number, out _))
        {
            _events.Add(new ModemCallEnded(ModemCallEnd.Failed));
            return Answer();
        }

        Begin(isRung: false);
        Ask($"ATD{number};", result =>
        {
            if (!result.IsOk)
            {
                EndCall(ModemCallEnd.Failed);
            }
        }, Slow);
        return Answer();
    }

    /// <summary>Answers the call that rings.</summary>
    public ModemAnswer AnswerCall(TimeSpan now)
    {
        _now = now;
        if (_isInCall && _isRung && !_isAnswered)
        {
            Ask("ATA", _ => _callLook = _now, Slow);
        }

        return Answer();
    }

    /// <summary>Ends the call, or refuses it.</summary>
    public ModemAnswer HangUp(TimeSpan now)
    {
        _now = now;
        if (_isInCall)
        {
            Ask("AT+CHUP", result =>
            {
                if (!result.IsOk)
                {
                    Ask("ATH");
                }
            });
            EndCall(ModemCallEnd.HungUp);
        }

        return Answer();
    }

    private void HearOfCall(string line, ImmutableArray<string> fields)
    {
        switch (line.Split(':')[0])
        {
            case "RING" or "+CRING" when !_isInCall && _isUp:
                Begin(isRung: true);
                break;
            case "+CLIP" when _isInCall && _isRung && !_isTold:
                _isTold = true;
                _events.Add(new ModemRang(fields[0].Length is > 0 and <= Pdu.SmsAddress.MaxDigits + 1 ? fields[0] : null));
                break;
            case "BUSY":
                EndCall(ModemCallEnd.Busy);
                break;
            case "NO ANSWER":
                EndCall(ModemCallEnd.NoAnswer);
                break;
            case "NO CARRIER":
                EndCall(ModemCallEnd.HungUp);
                break;
        }
    }

    private void Begin(bool isRung)
    {
        (_isInCall, _isRung, _isAnswered, _isAlerting, _isTold) = (true, isRung, false, false, false);
        _callLook = _now + CallRound;
    }

    private void EndCall(ModemCallEnd end)
    {
        if (_isInCall)
        {
            (_isInCall, _callLook) = (false, null);
            _events.Add(new ModemCallEnded(end));
        }
    }

    private void LookAtCall()
    {
        _callLook = _now + CallRound;
        if (_isRung && !_isTold)
        {
            // A caller whose number is not told within a second will not be told.
            _isTold = true;
            _events.Add(new ModemRang(null));
        }

        if (_at.IsIdle)
        {
            Ask("AT+CLCC", TakeCall);
        }
    }

    private void TakeCall(AtResult result)
    {
        if (!result.IsOk || !_isInCall)
        {
            return;
        }

        var fields = result.Fields("+CLCC");
        switch (fields.Number(2))
        {
            case null when fields.IsEmpty:
                EndCall(ModemCallEnd.HungUp);
                break;
            case Active when !_isAnswered:
                _isAnswered = true;
                _events.Add(new ModemCallAnswered());
                break;
            case Alerting when !_isAlerting:
                _isAlerting = true;
                _events.Add(new FarEndRings());
                break;
        }
    }
}
