using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Callbacks;

/// <summary>A customer who is to be called.</summary>
/// <param name="number">E.164.</param>
/// <param name="origin">From where it was asked for.</param>
/// <param name="promised">Who promised to call.</param>
/// <param name="notBefore">The start of the wanted window.</param>
/// <param name="notAfter">Its end.</param>
internal sealed class Callback(
    string number, CallbackOrigin origin, AgentId? promised, DateTimeOffset? notBefore, DateTimeOffset? notAfter)
{
    public string Number { get; } = number;

    public CallbackOrigin Origin { get; } = origin;

    /// <summary>Who promised to call, and has the first word at each attempt; null: nobody.</summary>
    public AgentId? Promised { get; } = promised;

    /// <summary>How long the present attempt waits for them (an uptime).</summary>
    public TimeSpan KeptUntil { get; set; }

    /// <summary>It is in no line before this; null: as soon as it is its turn. Moves on with every attempt that failed.</summary>
    public DateTimeOffset? NotBefore { get; set; } = notBefore;

    public DateTimeOffset? NotAfter { get; } = notAfter;

    /// <summary>True once a call to the customer has failed, whosever fault it was: its window has begun.</summary>
    public bool IsTried { get; set; }

    /// <summary>How often the customer was rung in vain.</summary>
    public int Attempts { get; set; }
}
