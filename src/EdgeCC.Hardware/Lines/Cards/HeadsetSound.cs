using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>A headset's sound: as it is, or without its microphone.</summary>
internal sealed class HeadsetSound(ISoundPort card) : ISoundPort
{
    private volatile bool _isMuted;

    /// <summary>Switches the microphone off or on.</summary>
    public void Mute(bool muted) => _isMuted = muted;

    /// <inheritdoc/>
    public void Hear(Span<short> frame)
    {
        card.Hear(frame);
        if (_isMuted)
        {
            frame.Clear();
        }
    }

    /// <inheritdoc/>
    public void Say(ReadOnlySpan<short> frame) => card.Say(frame);
}
