using System.Collections.Immutable;
using EdgeCC.Sip.Parsing;

namespace EdgeCC.Sip.Messages;

public sealed partial class SipHeaders
{
    /// <summary>The largest CSeq number is below 2^31 (RFC 3261 8.1.1.5).</summary>
    private const uint LargestSequence = int.MaxValue;

    /// <summary>Max-Forwards is 0 to 255 (RFC 3261 20.22).</summary>
    private const uint LargestMaxForwards = 255;

    private NameAddress? _from;
    private NameAddress? _to;
    private CSeq? _cseq;
    private ImmutableArray<Via> _vias;
    private ImmutableArray<NameAddress> _contacts;
    private ImmutableArray<NameAddress> _recordRoutes;

    /// <inheritdoc cref="SipMessage.CallId"/>
    public string CallId => Get("Call-ID") ?? throw Unreadable("Call-ID");

    /// <inheritdoc cref="SipMessage.From"/>
    public NameAddress From => FromOrNull ?? throw Unreadable("From");

    /// <inheritdoc cref="SipMessage.To"/>
    public NameAddress To => ToOrNull ?? throw Unreadable("To");

    /// <inheritdoc cref="SipMessage.CSeq"/>
    public CSeq CSeq => CSeqOrNull ?? throw Unreadable("CSeq");

    /// <inheritdoc cref="SipMessage.Vias"/>
    public ImmutableArray<Via> Vias => TryReadVias() ? _vias : throw Unreadable("Via");

    /// <inheritdoc cref="SipMessage.Contacts"/>
    public ImmutableArray<NameAddress> Contacts => TryReadContacts() ? _contacts : throw Unreadable("Contact");

    /// <summary>True for <c>Contact: *</c> (20.10), which stands for every binding in a REGISTER.</summary>
    public bool ContactIsWildcard => Get("Contact") == "*";

    /// <summary>All Record-Route values (20.30), topmost first.</summary>
    public ImmutableArray<NameAddress> RecordRoutes =>
        TryReadRecordRoutes() ? _recordRoutes : throw Unreadable("Record-Route");

    /// <inheritdoc cref="SipMessage.ContentType"/>
    public string? ContentType => Get("Content-Type")?.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The Expires header in seconds (20.19); null when absent or malformed, 2^32 - 1 when larger.</summary>
    public uint? Expires => SipNumber.TryParseSeconds(Get("Expires"), out var seconds) ? seconds : null;

    /// <summary>Max-Forwards (20.22), or null.</summary>
    public int? MaxForwards => TryReadMaxForwards(out var hops) ? hops : null;

    internal NameAddress? FromOrNull => _from ??= ReadAddress("From");

    internal NameAddress? ToOrNull => _to ??= ReadAddress("To");

    internal CSeq? CSeqOrNull => _cseq ??= ReadCSeq();

    /// <summary>True when there is at least one Via and all can be read.</summary>
    internal bool TryReadVias()
    {
        if (_vias.IsDefault && TryReadList<Via>("Via", Via.TryParseList, SipLimits.Vias, out var vias) && !vias.IsEmpty)
        {
            _vias = vias;
        }

        return !_vias.IsDefault;
    }

    /// <summary>True when there is no Contact, or only <c>*</c>, or all can be read.</summary>
    internal bool TryReadContacts()
    {
        if (_contacts.IsDefault && ContactIsWildcard)
        {
            _contacts = [];
        }

        return !_contacts.IsDefault
            || TryReadList("Contact", NameAddress.TryParseList, SipLimits.Addresses, out _contacts);
    }

    /// <summary>True when there is no Record-Route, or all can be read.</summary>
    internal bool TryReadRecordRoutes() =>
        !_recordRoutes.IsDefault
        || TryReadList("Record-Route", NameAddress.TryParseList, SipLimits.Addresses, out _recordRoutes);

    /// <summary>False for a Max-Forwards out of range; true, with null, for none (RFC 2543 peers).</summary>
    internal bool TryReadMaxForwards(out int? hops)
    {
        var text = Get("Max-Forwards");
        var isGood = SipNumber.TryParse(text, LargestMaxForwards, out var number);
        hops = isGood ? (int)number : null;
        return isGood || text is null;
    }

    private static FormatException Unreadable(string name) => new($"{name} is missing or malformed.");

    private NameAddress? ReadAddress(string name) =>
        Get(name) is { } text && NameAddress.TryParse(text, out var address) ? address : null;

    private CSeq? ReadCSeq()
    {
        var scanner = new SipScanner(Get("CSeq"));
        scanner.TryTakeWhile(SipCharacters.Digits, out var digits);
        scanner.SkipSpace();
        scanner.TryTakeToken(out var method);
        return SipNumber.TryParse(digits, LargestSequence, out var number) && !method.IsEmpty && scanner.AtEnd
            ? new CSeq(number, method.ToString())
            : null;
    }

    private delegate bool ListReader<T>(string text, out ImmutableArray<T> values);

    private bool TryReadList<T>(string name, ListReader<T> read, int limit, out ImmutableArray<T> values)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        values = default;
        foreach (var header in Of(name))
        {
            if (!read(header.Value, out var some) || all.Count + some.Length > limit)
            {
                return false;
            }

            all.AddRange(some);
        }

        values = all.ToImmutable();
        return true;
    }
}
