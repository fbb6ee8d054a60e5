using System.Collections;
using System.Collections.Immutable;

namespace EdgeCC.Sip.Messages;

/// <summary>
/// The header fields of one message, in order, immutable. Names are looked up without case and in compact form too;
/// each typed reading (<c>SipHeaders.Readings.cs</c>) is done once and kept.
/// </summary>
public sealed partial class SipHeaders : IReadOnlyList<SipHeader>
{
    /// <summary>No headers.</summary>
    public static readonly SipHeaders Empty = new([]);

    private readonly ImmutableArray<SipHeader> _items;

    /// <summary>Headers from a list; compact names are written out.</summary>
    public SipHeaders(ImmutableArray<SipHeader> items) =>
        _items = items.Any(item => item.Name.Length == 1)
            ? [.. items.Select(item => item with { Name = SipHeaderNames.Canonical(item.Name) })]
            : items;

    public int Count => _items.Length;

    public SipHeader this[int index] => _items[index];

    /// <summary>The first value of a header, or null.</summary>
    public string? Get(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? null : _items[index].Value;
    }

    /// <summary>Every value of a header, in order; comma lists are not taken apart.</summary>
    public ImmutableArray<string> GetAll(string name) =>
        [.. _items.Where(item => IsNamed(item, name)).Select(item => item.Value)];

    /// <summary>The tokens of a header whose values are comma lists (Supported, Require, Allow, Accept…).</summary>
    public ImmutableArray<string> GetTokens(string name) =>
    [
        .. GetAll(name).SelectMany(value =>
            value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>True when the header stands there.</summary>
    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>With this header once: in the place of the first of its name, else at the end.</summary>
    public SipHeaders With(string name, string value)
    {
        var index = IndexOf(name);
        if (index < 0)
        {
            return Append(name, value);
        }

        var item = _items[index];
        return new(Without(name)._items.Insert(index, item with { Value = value }));
    }

    /// <summary>With this header added at the end.</summary>
    public SipHeaders Append(string name, string value) => new(_items.Add(new(SipHeaderNames.Canonical(name), value)));

    /// <summary>With this header added before all others.</summary>
    public SipHeaders Prepend(string name, string value) => new(_items.Insert(0, new(SipHeaderNames.Canonical(name), value)));

    /// <summary>With all these added at the end.</summary>
    public SipHeaders AppendAll(IEnumerable<SipHeader> headers) => new(_items.AddRange(headers));

    /// <summary>Without any header of this name.</summary>
    public SipHeaders Without(string name) => new(_items.RemoveAll(item => IsNamed(item, name)));

    /// <summary>The headers of this name, as a message that answers copies them.</summary>
    public IEnumerable<SipHeader> Of(string name) => _items.Where(item => IsNamed(item, name));

    /// <summary>With the topmost Via value replaced.</summary>
    /// <exception cref="FormatException">There is no readable Via.</exception>
    public SipHeaders WithTopVia(Via via)
    {
        var index = IndexOf("Via");
        if (index < 0 || !Via.TryParseList(_items[index].Value, out var list))
        {
            throw Unreadable("Via");
        }

        var value = string.Join(", ", list.SetItem(0, via));
        return new(_items.SetItem(index, new("Via", value))) { _from = _from, _to = _to, _cseq = _cseq, _contacts = _contacts };
    }

    public IEnumerator<SipHeader> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsNamed(SipHeader item, string name) =>
        item.Name.Equals(name.Length == 1 ? SipHeaderNames.Canonical(name) : name, StringComparison.OrdinalIgnoreCase);

    private int IndexOf(string name)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (IsNamed(_items[i], name))
            {
                return i;
            }
        }

        return -1;
    }
}
