namespace EdgeCC.Calls;

/// <summary>What Calls holds at one moment: all zero but the bindings when nobody is talking, or something leaks.</summary>
/// <param name="Legs">Legs other cores know of.</param>
/// <param name="HalfOpen">Of those, calls that came in and are neither answered nor refused.</param>
/// <param name="Dialogs">SIP dialogs, those whose BYE is not answered yet included.</param>
/// <param name="Transactions">SIP transactions, each of which ends by its own timers.</param>
/// <param name="Requests">Requests of ours that wait for their answer.</param>
/// <param name="PortsInUse">RTP ports legs have.</param>
/// <param name="Bindings">Registered contacts.</param>
/// <param name="SlowedAnswers">Challenges held back because of wrong passwords.</param>
public sealed record CallsCounts(
    int Legs,
    int HalfOpen,
    int Dialogs,
    int Transactions,
    int Requests,
    int PortsInUse,
    int Bindings,
    int SlowedAnswers);
