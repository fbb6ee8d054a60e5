namespace EdgeCC.Engine.Ports;

/// <summary>
/// The sound of a line or a headset: 16 bits mono in frames of 20 ms, for the media plane at 8 kHz. It is there whether or not a
/// card is: without one silence is heard and nobody listens.
/// The media plane calls both from its one thread, in this order, every 20 ms for as long as the service runs, whether or not a
/// call has to do with it: between calls what is heard is thrown away and silence is said. They never wait and allocate nothing.
/// </summary>
public interface ISoundPort
{
    /// <summary>Fills one frame with what was heard.</summary>
    void Hear(Span<short> frame);

    /// <summary>Has one frame said.</summary>
    void Say(ReadOnlySpan<short> frame);
}
