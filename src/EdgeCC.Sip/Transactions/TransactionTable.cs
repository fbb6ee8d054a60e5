using System.Net;

namespace EdgeCC.Sip.Transactions;

/// <summary>All living transactions, by everything they are looked for by, and by deadline.</summary>
internal sealed class TransactionTable
{
    private readonly Dictionary<long, SipTransaction> _byId = [];
    private readonly Dictionary<ClientKey, ClientTransaction> _clients = [];
    private readonly Dictionary<ServerKey, ServerTransaction> _servers = [];
    private readonly Dictionary<AcceptedKey, InviteServerTransaction> _accepted = [];
    private readonly Dictionary<long, AcceptedKey> _acceptedKeys = [];
    private readonly Dictionary<MergedKey, long> _merged = [];
    private readonly Dictionary<IPAddress, int> _serversOf = [];
    private readonly SortedSet<(TimeSpan Deadline, long Id)> _deadlines = [];

    public TimeSpan? NextDeadline => _deadlines.Count == 0 ? null : _deadlines.Min.Deadline;

    public SipTransactionCounts Counts { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Server transactions of requests from this address.</summary>
    public int ServersOf(IPAddress source) => _serversOf.GetValueOrDefault(source);

    public IReadOnlyList<SipTransaction> All() => [.. _byId.Values];

    public ClientTransaction? Find(ClientTransactionId id) => _byId.GetValueOrDefault(id.Value) as ClientTransaction;

    public ServerTransaction? Find(ServerTransactionId id) => _byId.GetValueOrDefault(id.Value) as ServerTransaction;

    public ClientTransaction? Find(ClientKey key) => _clients.GetValueOrDefault(key);

    public ServerTransaction? Find(ServerKey key) => _servers.GetValueOrDefault(key);

    public InviteServerTransaction? Find(AcceptedKey key) => _accepted.GetValueOrDefault(key);

    public bool Has(MergedKey key) => _merged.ContainsKey(key);

    public void Add(ClientTransaction transaction)
    {
        _clients[ClientKey.Of(transaction.Request)] = transaction;
        Enter(transaction);
    }

    public void Add(ServerTransaction transaction)
    {
        _servers[ServerKey.Of(transaction.Request)] = transaction;
        _merged.TryAdd(MergedKey.Of(transaction.Request), transaction.Id);
        _serversOf[transaction.Flow.Remote.Address] = ServersOf(transaction.Flow.Remote.Address) + 1;
        Enter(transaction);
    }

    /// <summary>From now on the ACK to the 2xx of this INVITE finds it.</summary>
    public void AwaitAck(InviteServerTransaction invite, AcceptedKey key)
    {
        if (_accepted.TryAdd(key, invite))
        {
            _acceptedKeys[invite.Id] = key;
        }
    }

    /// <summary>The transaction whose deadline has come, earliest first; to be settled afterwards. Null when there is none.</summary>
    public SipTransaction? TakeDue(TimeSpan now) =>
        _deadlines.Count > 0 && _deadlines.Min.Deadline <= now ? _byId[_deadlines.Min.Id] : null;

    /// <summary>To be called after a transaction was told anything: enters its new deadline, or its end.</summary>
    public void Settle(SipTransaction transaction)
    {
        if (transaction.IsTerminated)
        {
            Remove(transaction);
        }
        else
        {
            EnterDeadline(transaction, transaction.NextDeadline);
        }
    }

    private void Enter(SipTransaction transaction)
    {
        _byId.Add(transaction.Id, transaction);
        Count(transaction, 1);
        Settle(transaction);
    }

    private void Remove(SipTransaction transaction)
    {
        if (!_byId.Remove(transaction.Id))
        {
            return;
        }

        EnterDeadline(transaction, null);
        Count(transaction, -1);
        switch (transaction)
        {
            case ClientTransaction client:
                _clients.Remove(ClientKey.Of(client.Request));
                break;
            case ServerTransaction server:
                RemoveServer(server);
                break;
        }
    }

    private void RemoveServer(ServerTransaction server)
    {
        _servers.Remove(ServerKey.Of(server.Request));
        var source = server.Flow.Remote.Address;
        if (--_serversOf[source] == 0)
        {
            _serversOf.Remove(source);
        }

        if (_acceptedKeys.Remove(server.Id, out var accepted))
        {
            _accepted.Remove(accepted);
        }

        var merged = MergedKey.Of(server.Request);
        if (_merged.GetValueOrDefault(merged) == server.Id)
        {
            _merged.Remove(merged);
        }
    }

    private void EnterDeadline(SipTransaction transaction, TimeSpan? deadline)
    {
        if (transaction.EnteredDeadline is { } old)
        {
            _deadlines.Remove((old, transaction.Id));
        }

        if (deadline is { } next)
        {
            _deadlines.Add((next, transaction.Id));
        }

        transaction.EnteredDeadline = deadline;
    }

    private void Count(SipTransaction transaction, int step) => Counts = transaction switch
    {
        InviteClientTransaction => Counts with { InviteClient = Counts.InviteClient + step },
        ClientTransaction => Counts with { NonInviteClient = Counts.NonInviteClient + step },
        InviteServerTransaction => Counts with { InviteServer = Counts.InviteServer + step },
        _ => Counts with { NonInviteServer = Counts.NonInviteServer + step },
    };
}
