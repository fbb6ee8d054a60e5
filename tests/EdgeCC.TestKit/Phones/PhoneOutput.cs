using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Phones;

/// <summary>What a softphone wants done, or tells of itself.</summary>
public abstract record PhoneOutput;

/// <summary>Put a message on the wire.</summary>
public sealed record PhoneMessage(SipMessage Message, SipFlow Flow) : PhoneOutput;

/// <summary>Something happened that the person at the phone would notice.</summary>
public abstract record PhoneReport : PhoneOutput;

/// <summary>The registrar took us, for this long.</summary>
public sealed record Registered(TimeSpan Expires) : PhoneReport;

/// <summary>The registrar refused us with this status, or did not answer: null. It is tried again later.</summary>
public sealed record RegistrationFailed(int? Status) : PhoneReport;

/// <summary>The registrar forgot us, as asked.</summary>
public sealed record Unregistered : PhoneReport;

/// <summary>A call comes in.</summary>
/// <param name="From">The caller's number.</param>
/// <param name="DisplayName">The caller's name, or null.</param>
/// <param name="To">Who was called.</param>
public sealed record CallIncoming(string From, string? DisplayName, string To) : PhoneReport;

/// <summary>Who was called is being rung.</summary>
public sealed record CallRinging(int Status) : PhoneReport;

/// <summary>The call stands, with this sound.</summary>
public sealed record CallAnswered(NegotiatedAudio Sound) : PhoneReport;

/// <summary>The sound of the call is another: hold, resume, a new address.</summary>
public sealed record SoundChanged(NegotiatedAudio Sound) : PhoneReport;

/// <summary>The peer would not have the change of sound we asked for; all stays as it was.</summary>
public sealed record SoundChangeRefused(int Status) : PhoneReport;

/// <summary>The host is to send these keys as RFC 4733 events.</summary>
public sealed record KeysPressed(string Keys) : PhoneReport;

/// <summary>The call is over.</summary>
/// <param name="How">How.</param>
/// <param name="Status">The final response to a refused call, else null.</param>
/// <param name="Reason">What the peer's Reason header said (RFC 3326), or null.</param>
public sealed record CallEnded(CallEnding How, int? Status = null, string? Reason = null) : PhoneReport;

/// <summary>How a call ended.</summary>
public enum CallEnding
{
    /// <summary>This phone hung up, or gave up calling.</summary>
    HungUpHere,

    /// <summary>The peer hung up.</summary>
    HungUpThere,

    /// <summary>The caller gave up while we rang.</summary>
    Cancelled,

    /// <summary>This phone refused.</summary>
    RefusedHere,

    /// <summary>The peer refused.</summary>
    RefusedThere,

    /// <summary>Nobody answered the request, no ACK came, or there is no common codec.</summary>
    Failed,
}
