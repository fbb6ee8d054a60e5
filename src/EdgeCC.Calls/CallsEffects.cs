using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Walk;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls;

/// <summary>What Calls wants done by the edges.</summary>
public abstract record CallsEffect : Effect;

/// <summary>Put a message on the wire.</summary>
public sealed record SendSip(SipMessage Message, SipFlow Flow) : CallsEffect;

/// <summary>From now on a leg's sound is this.</summary>
public sealed record SetLegSound(LegSound Sound) : CallsEffect;

/// <summary>A leg has no sound any more; its port is free.</summary>
public sealed record CloseLegSound(LegId Leg, int Port) : CallsEffect;

/// <summary>Drop everything from an address for a while.</summary>
public sealed record BanAddress(IPAddress Address, TimeSpan For) : CallsEffect;
