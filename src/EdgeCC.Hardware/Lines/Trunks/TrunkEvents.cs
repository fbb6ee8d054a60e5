namespace EdgeCC.Hardware.Lines.Trunks;

/// <summary>Take the line and dial. A line that is not idle refuses.</summary>
/// <param name="Number">Digits, *, # and A to D, at most 32 of them; digits only in pulses.</param>
public sealed record SeizeTrunk(string Number) : LineEvent;

/// <summary>Take the call that is offered.</summary>
public sealed record AnswerTrunk : LineEvent;

/// <summary>Send keys in a call.</summary>
public sealed record DialOnTrunk(string Keys) : LineEvent;

/// <summary>Break the loop for a moment: the exchange holds the call, or does what it offers.</summary>
public sealed record FlashTrunk : LineEvent;

/// <summary>Leave the line.</summary>
public sealed record ReleaseTrunk : LineEvent;
