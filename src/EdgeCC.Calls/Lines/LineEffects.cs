using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Calls.Lines;

/// <summary>What is to be done at a line. One that does not fit what the line is at has no effect: the two crossed.</summary>
public abstract record ToLine(LineId Line) : CallsEffect;

/// <summary>Ring a telephone or headset, and tell it who calls.</summary>
public sealed record RingLine(LineId Line, string? Number, string Name) : ToLine(Line);

/// <summary>Ring it no more.</summary>
public sealed record StopRingingLine(LineId Line) : ToLine(Line);

/// <summary>Let a telephone or headset that is off-hook hear the call, and be heard.</summary>
public sealed record ConnectLine(LineId Line) : ToLine(Line);

/// <summary>Play a tone to a telephone that is off-hook and not connected.</summary>
public sealed record PlayToneOnLine(LineId Line, CallProgressTone Tone) : ToLine(Line);

/// <summary>The call of a telephone or headset is over: busy tone, till the handset is put down.</summary>
public sealed record EndLine(LineId Line) : ToLine(Line);

/// <summary>Take the call that rings from outside.</summary>
public sealed record AnswerLine(LineId Line) : ToLine(Line);

/// <summary>Take a line to the outside and dial.</summary>
public sealed record SeizeLine(LineId Line, string Number) : ToLine(Line);

/// <summary>Leave a line to the outside, or refuse what rings there where the line can.</summary>
public sealed record ReleaseLine(LineId Line) : ToLine(Line);
