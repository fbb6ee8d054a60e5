namespace EdgeCC.Hardware.Lines;

/// <summary>What an analogue port is told: what its wires and its sound did (past tense), or an order (imperative).</summary>
public abstract record LineEvent;

/// <summary>A station's loop, or the ring-detect line of a trunk, has moved: true when current flows.</summary>
public sealed record LoopMoved(bool Closed) : LineEvent;

/// <summary>A cycle of ringing current has begun on a trunk.</summary>
public sealed record RingCycleBegan : LineEvent;

/// <summary>A key was heard.</summary>
public sealed record KeyHeard(char Key) : LineEvent;

/// <summary>One of the exchange's tones was heard.</summary>
public sealed record ToneHeard(Media.Tones.LineTone Tone) : LineEvent;

/// <summary>Caller id was heard.</summary>
public sealed record CallerIdHeard(Media.CallerId.CallerIdMessage Caller) : LineEvent;

/// <summary>The keys or the caller id that were to be sent have been.</summary>
public sealed record SoundSent : LineEvent;
