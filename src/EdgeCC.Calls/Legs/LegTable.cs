using System.Net;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// The legs: those other cores know of, by id; and every leg with a SIP dialog, which lives a little longer, until its
/// BYE is answered.
/// </summary>
internal sealed class LegTable
{
    private readonly Dictionary<LegId, Leg> _live = [];
    private readonly Dictionary<DialogId, SipLeg> _dialogs = [];
    private long _lastArrived;

    /// <summary>Legs other cores know of.</summary>
    public int Count => _live.Count;

    /// <summary>Dialogs that are not over.</summary>
    public int Dialogs => _dialogs.Count;

    /// <summary>Calls that came in and are neither answered nor refused.</summary>
    public int HalfOpen => _live.Values.Count(leg => leg is InboundLeg { IsAnswered: false });

    /// <summary>The uptime at which some leg wants to be advanced, or null.</summary>
    public TimeSpan? NextDeadline => _live.Values.Min(leg => leg.NextDeadline);

    /// <summary>The legs whose time has come.</summary>
    public IReadOnlyList<Leg> Due(TimeSpan now) => [.. _live.Values.Where(leg => leg.NextDeadline <= now)];

    /// <summary>The legs whose peer is reached over this connection.</summary>
    public IReadOnlyList<SipLeg> Over(SipFlow flow) => [.. _live.Values.OfType<SipLeg>().Where(leg => leg.Flow.IsSameWayAs(flow))];

    /// <summary>True where the peer of some leg is reached at this address.</summary>
    public bool HasAddress(IPAddress address) =>
        _live.Values.OfType<SipLeg>().Concat(_dialogs.Values).Any(leg => leg.Flow.Remote.Address.Equals(address));

    /// <summary>An id for a leg that arrived.</summary>
    public LegId NextArrived() => LegId.Incoming(++_lastArrived);

    public Leg? Find(LegId id) => _live.GetValueOrDefault(id);

    public SipLeg? Find(DialogId id) => _dialogs.GetValueOrDefault(id);

    /// <summary>The leg that answers this INVITE, or waits for the ACK to its answer.</summary>
    public SipLeg? Find(ServerTransactionId invite) =>
        _live.Values.OfType<SipLeg>().Concat(_dialogs.Values).FirstOrDefault(leg => leg.Awaits(invite));

    public void Add(Leg leg) => _live.Add(leg.Id, leg);

    public void Add(DialogId id, SipLeg leg) => _dialogs[id] = leg;

    public void Remove(LegId id) => _live.Remove(id);

    public void Remove(DialogId id) => _dialogs.Remove(id);
}
