using EdgeCC.Calls.Lines;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Modem;

/// <summary>The modem's voice and the house: a line to the outside, which tells more than an analogue one. Pure.</summary>
/// <param name="line">The line.</param>
internal sealed class ModemVoice(LineId line)
{
    /// <summary>What the modem is told of an order; null where it has nothing to do.</summary>
    public Func<GsmModem, ModemAnswer>? Order(ToLine order, TimeSpan now) => order switch
    {
        _ when order.Line != line => null,
        SeizeLine seize => modem => modem.Dial(seize.Number, now),
        AnswerLine => modem => modem.AnswerCall(now),
        ReleaseLine => modem => modem.HangUp(now),
        _ => null,
    };

    /// <summary>What the house is told of what the modem tells; null where it need not know.</summary>
    public AtLine? News(ModemEvent told) => told switch
    {
        ModemRang rang => new LineRang(line, rang.Number, DisplayName: null),
        FarEndRings => new FarEndRang(line),
        ModemCallAnswered => new FarEndAnswered(line),
        ModemCallEnded ended => new LineEnded(line, EndingOf(ended.End)),
        _ => null,
    };

    private static LineEnding EndingOf(ModemCallEnd end) => end switch
    {
        ModemCallEnd.Busy => LineEnding.Busy,
        ModemCallEnd.NoAnswer => LineEnding.NoAnswer,
        ModemCallEnd.Failed => LineEnding.Congestion,
        _ => LineEnding.HungUp,
    };
}
