namespace EdgeCC.Routing.Metrics;

/// <summary>What is remembered of the most recently touched keys; beyond the cap the one untouched longest is forgotten.</summary>
internal sealed class RecentMap<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : new()
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _recent = [];

    public IEnumerable<TValue> Values => _recent.Select(pair => pair.Value);

    public IEnumerable<(TKey Key, TValue Value)> Pairs => _recent;

    /// <summary>What is remembered under a key, which is not touched by that; nothing where there is nothing.</summary>
    public TValue? Find(TKey key) => _nodes.TryGetValue(key, out var node) ? node.Value.Value : default;

    /// <summary>What is remembered under a key, begun anew where there is nothing.</summary>
    public TValue Touch(TKey key)
    {
        if (_nodes.Remove(key, out var node))
        {
            _recent.Remove(node);
        }
        else
        {
            node = new((key, new TValue()));
            Forget();
        }

        _recent.AddLast(node);
        _nodes.Add(key, node);
        return node.Value.Value;
    }

    private void Forget()
    {
        if (_nodes.Count == most)
        {
            _nodes.Remove(_recent.First!.Value.Key);
            _recent.RemoveFirst();
        }
    }
}
