namespace EdgeCC.Hardware.Headsets;

/// <summary>What somebody has done at a headset.</summary>
public abstract record HeadsetEvent;

/// <summary>The call key was pressed to take a call or to begin one.</summary>
public sealed record HeadsetLifted : HeadsetEvent;

/// <summary>The call key was pressed to end the call.</summary>
public sealed record HeadsetHungUp : HeadsetEvent;

/// <summary>The microphone was switched off or on.</summary>
public sealed record HeadsetMuted(bool Muted) : HeadsetEvent;

/// <summary>Louder (1) or softer (−1) by a step.</summary>
public sealed record HeadsetVolumeStepped(int Step) : HeadsetEvent;

/// <summary>The flash key was pressed: hold the call, or take the other.</summary>
public sealed record HeadsetFlashed : HeadsetEvent;
