using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Lines;

/// <summary>What happened at an analogue line, a headset or a modem. One that does not fit what the line is at is ignored.</summary>
public abstract record AtLine(LineId Line) : CallsEvent;

/// <summary>The line can be used from now on; its sound is at this port of the media plane.</summary>
public sealed record LineOpened(LineId Line, int Port) : AtLine(Line);

/// <summary>The line cannot be used any more: its device was pulled out. A call on it is over.</summary>
public sealed record LineLost(LineId Line) : AtLine(Line);

/// <summary>The handset was lifted, to take a call or to make one; the port itself gives dial tone.</summary>
public sealed record HandsetLifted(LineId Line) : AtLine(Line);

/// <summary>The handset was put down.</summary>
public sealed record HandsetReplaced(LineId Line) : AtLine(Line);

/// <summary>The hook was pressed for a moment in a call: hold, or no longer.</summary>
public sealed record HookFlashed(LineId Line) : AtLine(Line);

/// <summary>The call key of a headset was pressed that neither rang nor was in a call. It is lifted now.</summary>
public sealed record CallKeyPressed(LineId Line) : AtLine(Line);

/// <summary>A whole number was dialled at a telephone, in pulses or keys.</summary>
public sealed record LineNumberDialled(LineId Line, string Number) : AtLine(Line);

/// <summary>Somebody calls from outside.</summary>
/// <param name="Line">The line that rings.</param>
/// <param name="From">The caller's number as the exchange gave it, or null.</param>
/// <param name="DisplayName">The caller's name as the exchange gave it, or null.</param>
public sealed record LineRang(LineId Line, string? From, string? DisplayName) : AtLine(Line);

/// <summary>The number has been sent to the exchange. What becomes of it only the ear can tell.</summary>
public sealed record LineDialled(LineId Line) : AtLine(Line);

/// <summary>Whom we call is being rung.</summary>
public sealed record FarEndRang(LineId Line) : AtLine(Line);

/// <summary>Whom we call has answered, as far as the line can tell that at all.</summary>
public sealed record FarEndAnswered(LineId Line) : AtLine(Line);

/// <summary>A call from or to outside is over, or came to nothing; the line has been left.</summary>
public sealed record LineEnded(LineId Line, LineEnding Ending) : AtLine(Line);
