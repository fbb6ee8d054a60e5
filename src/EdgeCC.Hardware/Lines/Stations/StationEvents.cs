using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Lines.Stations;

/// <summary>Ring the telephone; between the first ring and the second tell it who calls.</summary>
public sealed record RingStation(CallerIdMessage? Caller = null) : LineEvent;

/// <summary>Ring it no more.</summary>
public sealed record StopRinging : LineEvent;

/// <summary>Let the call's sound through.</summary>
public sealed record ConnectStation : LineEvent;

/// <summary>Play a tone to a telephone that is off-hook: ringing tone, busy, congestion.</summary>
public sealed record PlayToStation(LineTone Tone) : LineEvent;

/// <summary>The other side has gone: busy tone, then the howler, until the handset is put down.</summary>
public sealed record EndStation : LineEvent;

/// <summary>Light the message-waiting lamp, or darken it.</summary>
public sealed record LightMessageWaiting(bool On) : LineEvent;
