using EdgeCC.Calls.Lines;
using EdgeCC.Hardware.Lines.Stations;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>A telephone's port and the house.</summary>
internal sealed class StationWords(LineId line) : ILineWords
{
    /// <inheritdoc/>
    public LineEvent Rest { get; } = new EndStation();

    /// <inheritdoc/>
    public LineEvent? Order(ToLine order) => order switch
    {
        RingLine ring => new RingStation(Shown(ring)),
        StopRingingLine => new StopRinging(),
        ConnectLine => new ConnectStation(),
        PlayToneOnLine play => new PlayToStation(ToneOf(play.Tone)),
        EndLine => new EndStation(),
        _ => null,
    };

    /// <summary>Digits in a call are heard by the media plane, as of every leg.</summary>
    public AtLine? News(LineEffect told) => told switch
    {
        StationLifted or StationAnswered => new HandsetLifted(line),
        StationHungUp => new HandsetReplaced(line),
        StationFlashed => new HookFlashed(line),
        StationNumberDialled dialled => new LineNumberDialled(line, dialled.Number),
        _ => null,
    };

    private static CallerIdMessage Shown(RingLine ring) => new()
    {
        Number = ring.Number is { Length: <= CallerIdMessage.LongestNumber } number && number.All(IsOfNumber) ? number : null,
        NumberAbsence = ring.Number is null ? CallerIdAbsence.Unavailable : null,
        Name = ring.Name.Length is > 0 and <= CallerIdMessage.LongestName ? ring.Name : null,
    };

    private static bool IsOfNumber(char key) => char.IsAsciiDigit(key) || key is '+' or '*' or '#';

    private static LineTone ToneOf(CallProgressTone tone) => tone switch
    {
        CallProgressTone.Ringback => LineTone.Ringback,
        CallProgressTone.Busy => LineTone.Busy,
        _ => LineTone.Congestion,
    };
}
