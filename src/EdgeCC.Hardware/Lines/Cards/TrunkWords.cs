using EdgeCC.Calls.Lines;
using EdgeCC.Hardware.Lines.Trunks;
using EdgeCC.Media.Tones;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>An exchange line's port and the house.</summary>
internal sealed class TrunkWords(LineId line) : ILineWords
{
    private bool _dials;

    /// <inheritdoc/>
    public LineEvent Rest { get; } = new ReleaseTrunk();

    /// <inheritdoc/>
    public LineEvent? Order(ToLine order)
    {
        _dials = order is SeizeLine || (_dials && order is not (AnswerLine or ReleaseLine));
        return order switch
        {
            AnswerLine => new AnswerTrunk(),
            SeizeLine seize => new SeizeTrunk(seize.Number),
            ReleaseLine => new ReleaseTrunk(),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public AtLine? News(LineEffect told) => told switch
    {
        TrunkOffered offered => new LineRang(line, offered.Caller?.Number, offered.Caller?.Name),
        TrunkAbandoned => new LineEnded(line, LineEnding.HungUp),
        TrunkConnected when _dials => new LineDialled(line),
        TrunkHeard { Tone: LineTone.Ringback } => new FarEndRang(line),
        TrunkEnded { Ending: not TrunkEnding.Released } ended => new LineEnded(line, EndingOf(ended.Ending)),
        TrunkRefused => new LineEnded(line, LineEnding.InUse),
        _ => null,
    };

    private static LineEnding EndingOf(TrunkEnding ending) => ending switch
    {
        TrunkEnding.Busy => LineEnding.Busy,
        TrunkEnding.Congestion => LineEnding.Congestion,
        TrunkEnding.NoDialTone or TrunkEnding.NoCurrent => LineEnding.Dead,
        _ => LineEnding.HungUp,
    };
}
