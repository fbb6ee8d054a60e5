using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using EdgeCC.Calls;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Network.Sip;

/// <summary>
/// The SIP edge: listens over UDP and TCP, posts what is well-formed as <see cref="SipReceived"/>, sends what the
/// Switchboard wants sent.
/// </summary>
public sealed class SipEdge : ISipPort, IHealthCheck, IAsyncDisposable
{
    /// <summary>Above this a request belongs on TCP (RFC 3261 section 18.1.1).</summary>
    private const int LargestSafeDatagram = 1300;

    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(1);

    private readonly SipModel _model;
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly BanList _bans;
    private readonly SipIntake _intake;
    private readonly SipConnections _connections;
    private readonly CancellationTokenSource _stopping = new();
    private ImmutableArray<SipUdpListener> _udp = [];
    private ImmutableArray<SipTcpListener> _tcp = [];

    /// <param name="model">Where to listen.</param>
    /// <param name="mailbox">The Switchboard's.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Gets no personal data.</param>
    /// <param name="limits">Caps; null for the usual ones.</param>
    public SipEdge(SipModel model, IMailbox mailbox, TimeProvider time, ILogger logger, SipEdgeLimits? limits = null)
    {
        limits ??= new SipEdgeLimits();
        _model = model;
        _mailbox = mailbox;
        _time = time;
        _logger = logger;
        Counters = new SipCounters(time);
        Ladder = new SipLadder(limits.LadderLength, time);
        _bans = new BanList(limits.MaxBans, time);
        _intake = new SipIntake(mailbox, limits, _bans, Ladder, Counters, time, logger);
        _connections = new SipConnections(_intake, limits, Counters, time, TellLostAsync);
    }

    /// <summary>What has been counted.</summary>
    public SipCounters Counters { get; }

    /// <summary>The last messages, for support.</summary>
    public SipLadder Ladder { get; }

    /// <summary>Where SIP is listened for, once started: UDP first, port 0 has become a port.</summary>
    public ImmutableArray<SipListenPoint> LocalEndpoints =>
    [
        .. _udp.Select(one => new SipListenPoint(SipTransport.Udp, one.Endpoint)),
        .. _tcp.Select(one => new SipListenPoint(SipTransport.Tcp, one.Endpoint)),
    ];

    private string Places => string.Join(", ", LocalEndpoints);

    /// <summary>Begins to listen.</summary>
    /// <exception cref="InvalidOperationException">An address is not ours or is taken.</exception>
    public void Start()
    {
        foreach (var endpoint in _model.Udp)
        {
            _udp = _udp.Add(Bind(SipTransport.Udp, endpoint, () => new SipUdpListener(endpoint, _intake)));
        }

        foreach (var endpoint in _model.Tcp)
        {
            _tcp = _tcp.Add(Bind(SipTransport.Tcp, endpoint, () => new SipTcpListener(endpoint, _connections, _intake, _time)));
        }

        _logger.LogInformation("SIP is listened for on {Places}", Places);
    }

    /// <inheritdoc/>
    public void Send(SipMessage message, SipFlow flow)
    {
        var bytes = SipWriter.ToBytes(message);
        Ladder.Add(SipDirection.Out, message, flow);
        var isSent = flow.Transport switch
        {
            SipTransport.Udp => SendDatagram(message, bytes, flow),
            SipTransport.Tcp => _connections.TrySend(message, bytes, flow),
            _ => false,
        };
        Counters.Count(isSent ? SipCounter.Sent : SipCounter.SendFailures);
        if (!isSent)
        {
            // If even this is lost, the transaction's own time-out tells the same, later.
            _intake.TryPost(new SipFlowLost(flow));
        }
    }

    /// <inheritdoc/>
    public void Ban(IPAddress address, TimeSpan duration)
    {
        _bans.Add(address, duration);
        _connections.CloseFrom(address);
        _logger.LogWarning("Nothing is taken from {Address} for {Duration}", address, duration);
    }

    /// <inheritdoc/>
    public HealthFinding Look()
    {
        var (level, text) =
            !_udp.All(one => one.Listens) || !_tcp.All(one => one.Listens)
                ? (HealthLevel.Failing, "A listener has stopped. Restart the service.")
            : Counters.CountedWithin(SipCounter.MailboxFull, Recently)
                ? (HealthLevel.Failing, "More comes in than is worked off: in the last minute messages were dropped.")
            : Counters.CountedWithin(SipCounter.Stumbled, Recently)
                ? (HealthLevel.Warning, "A message met a fault of ours. Send us the log (journalctl -u edgecc).")
            : Counters.CountedWithin(SipCounter.ConnectionsRefused, Recently)
                ? (HealthLevel.Warning, "TCP connections were refused in the last minute: too many are open, in all or from one "
                    + "address. A phone or trunk may not get through; see who opens so many (ss -tn).")
            : Counters.CountedWithin(SipCounter.Shed, Recently)
                ? (HealthLevel.Warning, "An address floods us; what is too much is dropped unread.")
            : (HealthLevel.Well, $"Listens on {Places}; {_connections.Count} TCP connections, {_bans.Count} addresses banned.");
        return new HealthFinding("SIP", level, text);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        foreach (var listener in _udp)
        {
            await listener.DisposeAsync();
        }

        foreach (var listener in _tcp)
        {
            await listener.DisposeAsync();
        }

        await _connections.DisposeAsync();
        _stopping.Dispose();
    }

    private static TListener Bind<TListener>(SipTransport transport, IPEndPoint endpoint, Func<TListener> bind)
    {
        try
        {
            return bind();
        }
        catch (SocketException failure)
        {
            throw new InvalidOperationException(
                $"SIP cannot be listened for on {new SipListenPoint(transport, endpoint)}: {failure.Message}", failure);
        }
    }

    private bool SendDatagram(SipMessage message, byte[] bytes, SipFlow flow)
    {
        if (message is SipRequest && bytes.Length > LargestSafeDatagram)
        {
            // The peer registered over UDP and may not listen on TCP at all; fragments mostly arrive on a LAN.
            Counters.Count(SipCounter.LargeDatagrams);
        }

        return ListenerFor(flow)?.TrySend(bytes, flow.Remote) == true;
    }

    /// <summary>The socket the peer knows: bound to the flow's own address, or to every address at its port.</summary>
    private SipUdpListener? ListenerFor(SipFlow flow) =>
        _udp.FirstOrDefault(one => one.Endpoint.Equals(flow.Local))
        ?? _udp.FirstOrDefault(one => one.Endpoint.Port == flow.Local.Port)
        ?? _udp.FirstOrDefault();

    /// <summary>A lost flow takes bindings and calls with it: it is told until it is heard, or the edge stops.</summary>
    private Task TellLostAsync(SipFlow flow) => _mailbox.PostAsync(new SipFlowLost(flow), _time, _stopping.Token);
}
