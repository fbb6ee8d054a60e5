using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Sound;

/// <summary>How long sound is under way between the card's converters and the frames.</summary>
/// <param name="Heard">From the microphone to <see cref="ISoundPort.Hear"/>, for a frame's first sample.</param>
/// <param name="Said">From <see cref="ISoundPort.Say"/> to the speaker.</param>
public readonly record struct SoundLatency(TimeSpan Heard, TimeSpan Said);
