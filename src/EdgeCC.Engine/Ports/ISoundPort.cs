namespace EdgeCC.Engine.Ports;

/// <summary>
/// The sound of a line or a headset, as the media plane meets it: 8 kHz, 16 bits, in frames of 20 ms (160 samples) on the media
/// plane's clock. It is there whether or not a card is: without one silence is heard and nobody listens.
/// Both are for the media thread alone; they never wait and allocate nothing.
/// </summary>
public interface ISoundPort
{
    /// <summary>Fills one frame with what was heard.</summary>
    void Hear(Span<short> frame);

    /// <summary>Has one frame said.</summary>
    void Say(ReadOnlySpan<short> frame);
}
