using EdgeCC.Calls.Callers;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Lines;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls;

/// <summary>Telephones, headsets and exchanges at lines of the box.</summary>
public sealed partial class CallControl
{
    private void Take(AtLine happened, Turn turn)
    {
        if (happened is LineOpened opened)
        {
            Open(opened, turn);
        }
        else if (_state.Lines.Find(happened.Line) is { } line)
        {
            Take(happened, line, turn);
        }
    }

    private void Open(LineOpened opened, Turn turn)
    {
        if (_state.Lines.TryOpen(opened.Line, opened.Port) && PhoneAt(opened.Line) is { } phone)
        {
            turn.Report(new PhoneRegistered(phone));
        }
    }

    private void Take(AtLine happened, Line line, Turn turn)
    {
        line.IsOffHook = happened is HandsetLifted || (line.IsOffHook && happened is not HandsetReplaced);
        switch (happened)
        {
            case LineLost:
                Lose(line, turn);
                break;
            case var _ when line.Leg is { } leg:
                leg.Take(happened, turn);
                break;
            case LineNumberDialled dialled when PhoneAt(line.Id) is { } phone:
                TakeNumber(dialled.Number, phone, line, turn);
                break;
            case CallKeyPressed when PhoneAt(line.Id) is { } phone:
                TakeNumber(_model.FeatureCodes, phone, line, turn);
                break;
            case LineRang rang when _model.Trunks.FirstOrDefault(trunk => trunk.Line?.Line == line.Id) is { } trunk:
                TakeCall(rang, trunk, line, turn);
                break;
        }
    }

    private void Lose(Line line, Turn turn)
    {
        _state.Lines.Remove(line.Id);
        line.Leg?.LoseLine(turn);
        if (PhoneAt(line.Id) is { } phone)
        {
            turn.Report(new PhoneUnregistered(phone));
        }
    }

    /// <summary>A telephone of the house dials like a desk phone, and may call the branch's own numbers besides.</summary>
    private void TakeNumber(string number, ExtensionId phone, Line line, Turn turn)
    {
        if (!HasRoomAtLines())
        {
            turn.Do(new EndLine(line.Id));
            return;
        }

        var leg = new StationCallLeg(turn.Legs.NextArrived(), line, turn.Now);
        leg.Begin(turn);
        turn.Report(number.StartsWith(_model.FeatureCodes, StringComparison.Ordinal)
            ? new FeatureCodeDialled(leg.Id, phone, number[_model.FeatureCodes.Length..])
            : new CallArrived(leg.Id, Trunk: null, From: null, DisplayName: phone.Value, number));
    }

    /// <summary>A call there is no room for rings on: the exchange's caller hears that nobody answers.</summary>
    private void TakeCall(LineRang rang, TrunkModel trunk, Line line, Turn turn)
    {
        if (HasRoomAtLines())
        {
            var caller = new Caller(PlainText.Of(rang.From), PlainText.Of(rang.DisplayName));
            var leg = new TrunkCallLeg(turn.Legs.NextArrived(), line, caller, turn.Now + Leg.LongestRinging);
            leg.Begin(turn);
            turn.Report(new CallArrived(leg.Id, trunk.Id, caller.Number, caller.DisplayName, trunk.Line!.Number));
        }
    }

    private void Ring(RingPhone ring, LinePhoneModel phone, Turn turn)
    {
        if (_state.Lines.Find(phone.Line) is not { } line)
        {
            turn.Report(new PhoneRefused(ring.Leg, PhoneRefusal.Unreachable));
        }
        else if (!line.IsFree)
        {
            turn.Report(new PhoneRefused(ring.Leg, PhoneRefusal.Busy));
        }
        else
        {
            new StationRingLeg(ring.Leg, line, turn.Now + Shorter(ring.RingLimit ?? Leg.LongestRinging))
                .Ring(NumberShown(ring), ring.DisplayName, turn);
        }
    }

    private bool HasRoomAtLines() => _accepting && _state.Legs.Count < _model.Limits.MaxCalls;

    private ExtensionId? PhoneAt(LineId line) =>
        _model.LinePhones.FirstOrDefault(phone => phone.Line == line)?.Number;
}
