using System.Collections;
using System.Collections.Immutable;
using System.Text;
using EdgeCC.Sip.Parsing;

namespace EdgeCC.Sip.Messages;

/// <summary>
/// The <c>;name=value</c> parameters behind a URI, an address or a Via, in their order. Names are compared without
/// case; values are kept as they stood, without their quotes where they were quoted.
/// </summary>
public sealed class SipParameters : IReadOnlyList<KeyValuePair<string, string?>>, IEquatable<SipParameters>
{
    /// <summary>No parameters.</summary>
    public static readonly SipParameters Empty = new([]);

    private readonly ImmutableArray<KeyValuePair<string, string?>> _items;

    internal SipParameters(ImmutableArray<KeyValuePair<string, string?>> items) => _items = items;

    public int Count => _items.Length;

    public KeyValuePair<string, string?> this[int index] => _items[index];

    /// <summary>The value of a parameter; null when it is absent or a flag without value.</summary>
    public string? Get(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? null : _items[index].Value;
    }

    /// <summary>True when the parameter stands there, with or without value.</summary>
    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>With this parameter set: in its place when it was there, else at the end.</summary>
    /// <param name="name">A token.</param>
    /// <param name="value">The value; null for a flag.</param>
    public SipParameters With(string name, string? value)
    {
        var item = KeyValuePair.Create(name, value);
        var index = IndexOf(name);
        return new(index < 0 ? _items.Add(item) : _items.SetItem(index, item));
    }

    /// <summary>Without this parameter.</summary>
    public SipParameters Without(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? this : new(_items.RemoveAt(index));
    }

    public bool Equals(SipParameters? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as SipParameters);

    public override int GetHashCode() => _items.Length == 0 ? 0 : HashCode.Combine(_items.Length, _items[0]);

    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes <c>;name=value</c> for each; header values that are no token go into quotes.</summary>
    internal void AppendTo(StringBuilder text, bool quotes)
    {
        foreach (var (name, value) in _items)
        {
            text.Append(';').Append(name);
            if (value is not null)
            {
                var isPlain = !quotes || !value.AsSpan().ContainsAnyExcept(SipCharacters.ParameterValue);
                text.Append('=').Append(isPlain ? value : QuotedString.Quote(value));
            }
        }
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (_items[i].Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
