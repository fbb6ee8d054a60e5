namespace EdgeCC.Hardware.Sound.Simulation;

/// <summary>What is plugged into a simulated card, at the card's own rate and clock.</summary>
public interface ISoundPlug
{
    /// <summary>Writes what the microphone hears next.</summary>
    void Speak(Span<short> samples);

    /// <summary>Takes what the speaker says next.</summary>
    void Listen(ReadOnlySpan<short> samples);
}
