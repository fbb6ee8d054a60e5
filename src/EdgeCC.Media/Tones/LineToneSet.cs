namespace EdgeCC.Media.Tones;

/// <summary>The tones of one country's exchanges.</summary>
public sealed record LineToneSet(Tone Dial, Tone Ringback, Tone Busy, Tone Congestion, Tone Howler)
{
    /// <summary>How a tone sounds here.</summary>
    public Tone Of(LineTone tone) => tone switch
    {
        LineTone.Dial => Dial,
        LineTone.Ringback => Ringback,
        LineTone.Busy => Busy,
        LineTone.Congestion => Congestion,
        LineTone.Howler => Howler,
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };
}
