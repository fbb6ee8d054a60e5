using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Lines.Trunks;

/// <summary>A call comes in; who calls, where the exchange tells.</summary>
public sealed record TrunkOffered(CallerIdMessage? Caller) : LineEffect;

/// <summary>The caller has given up before anybody answered.</summary>
public sealed record TrunkAbandoned : LineEffect;

/// <summary>The call is ours: answered, or its number sent. Whether the called party has answered only the ear can tell.</summary>
public sealed record TrunkConnected : LineEffect;

/// <summary>What the exchange says of a call that we made.</summary>
public sealed record TrunkHeard(LineTone Tone) : LineEffect;

/// <summary>The call is over and the line left.</summary>
public sealed record TrunkEnded(TrunkEnding Ending) : LineEffect;

/// <summary>The line cannot be taken.</summary>
public sealed record TrunkRefused(TrunkRefusal Refusal) : LineEffect;

/// <summary>Why a call on a trunk is over.</summary>
public enum TrunkEnding
{
    /// <summary>We left it.</summary>
    Released,

    /// <summary>The exchange took the current away.</summary>
    LoopDropped,

    /// <summary>The exchange plays busy tone.</summary>
    Busy,

    /// <summary>The exchange plays congestion tone.</summary>
    Congestion,

    /// <summary>The other side hung up: dial tone has come back.</summary>
    DialToneCameBack,

    /// <summary>No dial tone came: no number was sent.</summary>
    NoDialTone,

    /// <summary>No current flows: the line is cut or not plugged in.</summary>
    NoCurrent,
}

/// <summary>Why a trunk cannot be taken.</summary>
public enum TrunkRefusal
{
    /// <summary>It is in use, or rings.</summary>
    InUse,

    /// <summary>It has only just been left; the exchange needs a moment.</summary>
    Resting,

    /// <summary>What is to be dialled cannot be.</summary>
    BadNumber,
}
