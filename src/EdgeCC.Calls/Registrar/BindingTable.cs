using System.Net;
using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Registrar;

/// <summary>The location service (RFC 3261 10): who is registered where.</summary>
/// <param name="maxPerUser">Bindings of one user; beyond, the one renewed longest ago gives way.</param>
internal sealed class BindingTable(int maxPerUser)
{
    /// <summary>By user; of each, the one renewed last stands first.</summary>
    private readonly Dictionary<string, List<Binding>> _byUser = [];

    /// <summary>Bindings of everybody.</summary>
    public int Count => _byUser.Values.Sum(bindings => bindings.Count);

    /// <summary>The uptime at which the next one expires, or null.</summary>
    public TimeSpan? NextExpiry => All.Min(binding => (TimeSpan?)binding.Until);

    private IEnumerable<Binding> All => _byUser.Values.SelectMany(bindings => bindings);

    /// <summary>Where a user is, the place renewed last first.</summary>
    public IReadOnlyList<Binding> Of(string user) => _byUser.TryGetValue(user, out var bindings) ? [.. bindings] : [];

    /// <summary>True where somebody is registered over this flow.</summary>
    public bool HasFlow(SipFlow flow) => All.Any(binding => binding.Flow.IsSameWayAs(flow));

    /// <summary>True where somebody is registered from this address.</summary>
    public bool HasAddress(IPAddress address) => All.Any(binding => binding.Flow.Remote.Address.Equals(address));

    /// <summary>Adds a binding.</summary>
    public void Put(Binding binding)
    {
        if (!_byUser.TryGetValue(binding.User, out var bindings))
        {
            _byUser[binding.User] = bindings = [];
        }

        bindings.Insert(0, binding);
        if (bindings.Count > maxPerUser)
        {
            bindings.RemoveAt(bindings.Count - 1);
        }
    }

    public void Remove(Binding binding)
    {
        if (_byUser.TryGetValue(binding.User, out var bindings) && bindings.Remove(binding) && bindings.Count == 0)
        {
            _byUser.Remove(binding.User);
        }
    }

    /// <summary>Takes away what has expired.</summary>
    /// <returns>Users who are nowhere now.</returns>
    public IReadOnlyList<string> Expire(TimeSpan now) => RemoveWhere(binding => binding.Until <= now);

    /// <summary>Takes away what was registered over a connection that broke.</summary>
    /// <inheritdoc cref="Expire"/>
    public IReadOnlyList<string> LoseFlow(SipFlow flow) => RemoveWhere(binding => binding.Flow.IsSameWayAs(flow));

    private List<string> RemoveWhere(Func<Binding, bool> condition)
    {
        List<Binding> gone = [.. All.Where(condition)];
        gone.ForEach(Remove);
        return [.. gone.Select(binding => binding.User).Distinct().Where(user => !_byUser.ContainsKey(user))];
    }
}
