using System.Collections.Immutable;
using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Walk;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls;

/// <summary>What Calls is told by the edges.</summary>
public abstract record CallsEvent : Event;

/// <summary>A well-formed SIP message came in.</summary>
public sealed record SipReceived(SipMessage Message, SipFlow Flow) : CallsEvent;

/// <summary>A stream connection broke, or a datagram could not be sent.</summary>
public sealed record SipFlowLost(SipFlow Flow) : CallsEvent;

/// <summary>The media plane has these RTP ports open, for as long as the service runs.</summary>
public sealed record MediaPortsOpened(ImmutableArray<int> Ports) : CallsEvent;

/// <summary>A digit was heard on a leg: by RFC 4733 event or in the sound itself. Told once per key press.</summary>
public sealed record DigitHeard(LegId Leg, char Digit) : CallsEvent;

/// <summary>Prompts played to a leg came to their end.</summary>
public sealed record PromptsEnded(LegId Leg, PlaybackId Playback) : CallsEvent;

/// <summary>A leg that should send sound has sent none for the configured time: its phone or network is gone.</summary>
public sealed record MediaFellSilent(LegId Leg) : CallsEvent;

/// <summary>What the Switchboard asks of Calls because another core decided it.</summary>
public abstract record CallsOrder : Event;

/// <summary>Answer an arrived call with sound.</summary>
public sealed record AnswerCall(LegId Leg) : CallsOrder;

/// <summary>Play prompts to a leg, in place of whatever it hears now.</summary>
public sealed record PlayPrompts(LegId Leg, PlaybackId Playback, ImmutableArray<Prompt> Prompts, bool Loop)
    : CallsOrder;

/// <summary>Ring a desk phone. The number shown is the customer's, the codec preferred is the customer leg's.</summary>
/// <param name="Leg">The new leg's id, given by the Switchboard.</param>
/// <param name="Extension">Which phone.</param>
/// <param name="For">The customer leg this is for; null where the customer is only called once the phone was picked up.</param>
/// <param name="DisplayName">What the phone shows beside the number: the queue, or the customer's name.</param>
/// <param name="Number">The number shown where there is no customer leg yet.</param>
/// <param name="RingLimit">How long it rings at most, and at most <see cref="SipTimers.TimerC"/>; null: that long.</param>
public sealed record RingPhone(
    LegId Leg, ExtensionId Extension, LegId? For, string DisplayName, string? Number = null, TimeSpan? RingLimit = null)
    : CallsOrder;

/// <summary>
/// Call a customer. While their phone rings, whoever waits for them hears our ringback tone. Only the house gives this
/// order: what a desk phone dials never gets out.
/// </summary>
/// <param name="Leg">The new leg's id, given by the Switchboard.</param>
/// <param name="Trunk">Over which trunk; null: the first that can, and where it fails the next.</param>
/// <param name="Number">E.164, with its plus sign.</param>
/// <param name="For">The leg that waits for the customer, answered already; its codec is preferred.</param>
/// <param name="RingLimit">From this order to the answer at most, at most <see cref="SipTimers.TimerC"/>.</param>
public sealed record RingNumber(LegId Leg, TrunkId? Trunk, string Number, LegId For, TimeSpan RingLimit) : CallsOrder;

/// <summary>Let two answered legs hear each other.</summary>
public sealed record BridgeLegs(LegId One, LegId Other) : CallsOrder;

/// <summary>End a leg, in whatever state it is: refuse, CANCEL or BYE.</summary>
public sealed record HangUpLeg(LegId Leg, HangUpCause Cause) : CallsOrder;

/// <summary>Take no new calls: the service is going down, or the technician asked.</summary>
public sealed record StopAccepting : CallsOrder;

/// <summary>What Calls tells the other cores.</summary>
public abstract record CallsReport : Event;

/// <summary>A customer's call came in over a trunk. Nothing is promised to it but 100 Trying.</summary>
/// <param name="Leg">Its leg. Calls numbers the legs that come in, by <see cref="LegId.Incoming"/>.</param>
/// <param name="Trunk">Over which trunk; null from a telephone at a line of the box.</param>
/// <param name="From">The caller's number as the trunk gave it, null when withheld (RFC 3323).</param>
/// <param name="DisplayName">The caller's name as the trunk gave it, or null.</param>
/// <param name="To">The number that was dialled.</param>
public sealed record CallArrived(LegId Leg, TrunkId? Trunk, string? From, string? DisplayName, string To) : CallsReport;

/// <summary>An agent dialled a feature code on a registered desk phone. The call is answered only on order.</summary>
/// <param name="Leg">The phone's leg.</param>
/// <param name="Extension">The phone.</param>
/// <param name="Code">What was dialled after the prefix (<see cref="CallsModel.FeatureCodes"/>); nothing by a headset's call key.</param>
public sealed record FeatureCodeDialled(LegId Leg, ExtensionId Extension, string Code) : CallsReport;

/// <summary>The desk phone was picked up.</summary>
public sealed record PhoneAnswered(LegId Leg) : CallsReport;

/// <summary>The desk phone will not be picked up; the leg is over.</summary>
public sealed record PhoneRefused(LegId Leg, PhoneRefusal Refusal) : CallsReport;

/// <summary>The phone of a customer who is called rings. Told once at most; a trunk need not say so.</summary>
public sealed record NumberRinging(LegId Leg) : CallsReport;

/// <summary>The customer who was called answered. The ringback tone is over; nobody hears anybody yet.</summary>
public sealed record NumberAnswered(LegId Leg) : CallsReport;

/// <summary>The customer who was called will not answer; the leg is over, the ringback tone too.</summary>
public sealed record NumberRefused(LegId Leg, NumberRefusal Refusal) : CallsReport;

/// <summary>The far end of a leg pressed a key.</summary>
public sealed record DigitPressed(LegId Leg, char Digit) : CallsReport;

/// <summary>Prompts ordered by <see cref="PlayPrompts"/> came to their end.</summary>
public sealed record PlaybackFinished(LegId Leg, PlaybackId Playback) : CallsReport;

/// <summary>The far end of a leg put us on hold.</summary>
public sealed record LegHeld(LegId Leg) : CallsReport;

/// <summary>The far end of a leg took us back.</summary>
public sealed record LegResumed(LegId Leg) : CallsReport;

/// <summary>A leg is over: the far end hung up or cancelled, or it failed. Not told for legs we hung up ourselves.</summary>
public sealed record LegEnded(LegId Leg, LegEnding Ending) : CallsReport;

/// <summary>A desk phone became reachable.</summary>
public sealed record PhoneRegistered(ExtensionId Extension) : CallsReport;

/// <summary>A desk phone's last registration ended or expired.</summary>
public sealed record PhoneUnregistered(ExtensionId Extension) : CallsReport;

/// <summary>Somebody gave a wrong password. Shown on the status page.</summary>
public sealed record AuthenticationFailed(IPAddress Address) : CallsReport;
