using System.Collections;
using System.Collections.Immutable;

namespace EdgeCC.Sip.Messages;

/// <summary>
/// The header fields of one message, in order, immutable. Names are looked up without case and in compact form too;
/// each typed reading is done once and kept.
/// </summary>
public sealed class SipHeaders : IReadOnlyList<SipHeader>
{
    /// <summary>No headers.</summary>
    public static readonly SipHeaders Empty = new([]);

    private readonly ImmutableArray<SipHeader> _items;

    /// <summary>Headers from a list; compact names are written out.</summary>
    public SipHeaders(ImmutableArray<SipHeader> items) => _items = items;

    public int Count => _items.Length;

    public SipHeader this[int index] => _items[index];

    /// <inheritdoc cref="SipMessage.CallId"/>
    public string CallId => throw new NotImplementedException();

    /// <inheritdoc cref="SipMessage.From"/>
    public NameAddress From => throw new NotImplementedException();

    /// <inheritdoc cref="SipMessage.To"/>
    public NameAddress To => throw new NotImplementedException();

    /// <inheritdoc cref="SipMessage.CSeq"/>
    public CSeq CSeq => throw new NotImplementedException();

    /// <inheritdoc cref="SipMessage.Vias"/>
    public ImmutableArray<Via> Vias => throw new NotImplementedException();

    /// <inheritdoc cref="SipMessage.Contacts"/>
    public ImmutableArray<NameAddress> Contacts => throw new NotImplementedException();

    /// <summary>True for <c>Contact: *</c> (20.10), which stands for every binding in a REGISTER.</summary>
    public bool ContactIsWildcard => Get("Contact") == "*";

    /// <summary>All Record-Route values (20.30), topmost first.</summary>
    public ImmutableArray<NameAddress> RecordRoutes => throw new NotImplementedException();

    /// <inheritdoc cref="SipMessage.ContentType"/>
    public string? ContentType => throw new NotImplementedException();

    /// <summary>The Expires header in seconds (20.19), or null.</summary>
    public uint? Expires => throw new NotImplementedException();

    /// <summary>Max-Forwards (20.22), or null.</summary>
    public int? MaxForwards => throw new NotImplementedException();

    /// <summary>The first value of a header, or null.</summary>
    public string? Get(string name) => throw new NotImplementedException();

    /// <summary>Every value of a header, in order; comma lists are not taken apart.</summary>
    public ImmutableArray<string> GetAll(string name) => throw new NotImplementedException();

    /// <summary>The tokens of a header whose values are comma lists (Supported, Require, Allow, Accept…).</summary>
    public ImmutableArray<string> GetTokens(string name) => throw new NotImplementedException();

    /// <summary>True when the header stands there.</summary>
    public bool Has(string name) => throw new NotImplementedException();

    /// <summary>With this header once: in the place of the first of its name, else at the end.</summary>
    public SipHeaders With(string name, string value) => throw new NotImplementedException();

    /// <summary>With this header added at the end.</summary>
    public SipHeaders Append(string name, string value) => throw new NotImplementedException();

    /// <summary>With this header added before all others.</summary>
    public SipHeaders Prepend(string name, string value) => throw new NotImplementedException();

    /// <summary>Without any header of this name.</summary>
    public SipHeaders Without(string name) => throw new NotImplementedException();

    /// <summary>With the topmost Via value replaced.</summary>
    public SipHeaders WithTopVia(Via via) => throw new NotImplementedException();

    public IEnumerator<SipHeader> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
