using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Lines;

/// <summary>What an analogue port wants done to its wires and its sound, or has to tell.</summary>
public abstract record LineEffect;

/// <summary>Switch a relay.</summary>
public sealed record SetRelay(LineRelay Relay, bool On) : LineEffect;

/// <summary>Play a tone until something else is to be heard.</summary>
public sealed record PlayTone(LineTone Tone) : LineEffect;

/// <summary>Send caller id; <see cref="SoundSent"/> comes when it is over.</summary>
public sealed record SendCallerId(CallerIdMessage Caller) : LineEffect;

/// <summary>Send keys as tones; <see cref="SoundSent"/> comes when they are over.</summary>
public sealed record SendKeys(string Keys) : LineEffect;

/// <summary>Play and send nothing more.</summary>
public sealed record BeSilent : LineEffect;

/// <summary>Let the call's sound through to the line and back, or no longer.</summary>
public sealed record PassSound(bool On) : LineEffect;

/// <summary>The relays of a port.</summary>
public enum LineRelay
{
    /// <summary>Ringing current to a station's bell.</summary>
    Bell,

    /// <summary>A station's message-waiting lamp.</summary>
    MessageWaiting,

    /// <summary>A trunk's loop: on is off-hook.</summary>
    Loop,
}
