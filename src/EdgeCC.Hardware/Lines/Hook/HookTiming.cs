namespace EdgeCC.Hardware.Lines.Hook;

/// <summary>
/// Which break of the line means what. The shortest flash and the longest pulse overlap (80 ms against the 94 ms of a slow
/// dial with a long break): while digits are awaited a break as long as <see cref="LongestPulse"/> is a pulse, in a call a
/// single one of at least <see cref="ShortestFlash"/> is a flash.
/// </summary>
/// <param name="ShortestFlash">The shortest break in a call that is a flash.</param>
/// <param name="LongestFlash">The longest one: beyond it the handset is down. Differs most by country.</param>
public sealed record HookTiming(TimeSpan ShortestFlash, TimeSpan LongestFlash)
{
    /// <summary>80 to 800 ms.</summary>
    public static readonly HookTiming Default = new(Milliseconds(80), Milliseconds(800));

    /// <summary>Contacts of dials chatter for up to 3 ms; the shortest make, 20 pulses a second at 75 % break, lasts 12.5 ms.</summary>
    internal static readonly TimeSpan Settle = Milliseconds(4);

    /// <summary>20 pulses a second at 55 % break make 27.5 ms.</summary>
    internal static readonly TimeSpan ShortestPulse = Milliseconds(20);

    /// <summary>8 pulses a second at 75 % break make 94 ms.</summary>
    internal static readonly TimeSpan LongestPulse = Milliseconds(110);

    /// <summary>The longest make between pulses, 8 a second at 55 % break, is 56 ms; dials pause for 240 ms or more.</summary>
    internal static readonly TimeSpan DigitEnd = Milliseconds(150);

    /// <summary>A handset that leaves its cradle lets the hook chatter: no pulse begins so soon.</summary>
    internal static readonly TimeSpan LiftChatter = Milliseconds(120);

    /// <summary>The hook must be closed so long before the handset counts as lifted.</summary>
    internal static readonly TimeSpan LiftSettle = Milliseconds(25);

    private static TimeSpan Milliseconds(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
