namespace EdgeCC.Hardware.Lines.Hook;

/// <summary>What a telephone's hook switch and dial have said.</summary>
public abstract record HookEvent;

/// <summary>The handset was lifted.</summary>
public sealed record HandsetLifted : HookEvent;

/// <summary>The handset was put down.</summary>
public sealed record HandsetReplaced : HookEvent;

/// <summary>The hook was pressed for a moment.</summary>
public sealed record HookFlashed : HookEvent;

/// <summary>A digit was dialled in pulses, '0' to '9'.</summary>
public sealed record DigitPulsed(char Digit) : HookEvent;
