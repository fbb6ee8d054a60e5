namespace EdgeCC.Calls.Lines;

/// <summary>Why a call on a line to the outside is over.</summary>
public enum LineEnding
{
    /// <summary>The other side hung up or gave up, or the exchange took the current away.</summary>
    HungUp,

    /// <summary>Busy tone.</summary>
    Busy,

    /// <summary>It rang for as long as the network lets it.</summary>
    NoAnswer,

    /// <summary>Congestion tone, or the network would not carry the call.</summary>
    Congestion,

    /// <summary>The line is taken, or has only just been left.</summary>
    InUse,

    /// <summary>No current, no dial tone, no network: nothing can be called over it.</summary>
    Dead,
}
