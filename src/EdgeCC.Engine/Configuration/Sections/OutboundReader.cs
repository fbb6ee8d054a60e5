using System.Collections.Immutable;
using System.Net;
using EdgeCC.Calls.Outbound;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>How calls go out over a trunk: its <c>outbound</c>.</summary>
/// <param name="sip">Where SIP is listened for: the trunk's provider answers there.</param>
/// <param name="media">Names our address where SIP is listened for at every one.</param>
/// <param name="countryCode">Numbers of this country may be dialled unless <c>dial</c> says otherwise.</param>
internal sealed class OutboundReader(SipModel sip, MediaModel media, string countryCode)
{
    private const int MaxDomainLength = 255;

    private static readonly Dictionary<string, SipTransport> Transports =
        new() { ["udp"] = SipTransport.Udp, ["tcp"] = SipTransport.Tcp };

    /// <summary>Reads it; null where the trunk has none.</summary>
    /// <param name="trunk">The trunk's section.</param>
    /// <param name="mayRegister">True where the trunk has a user, and so may register itself.</param>
    public OutboundModel? Read(ConfigSection trunk, bool mayRegister)
    {
        if (trunk.Node("outbound") is null)
        {
            return null;
        }

        var section = trunk.Section("outbound");
        var transport = section.Choice("transport", SipTransport.Udp, Transports);
        if (section.Node("to") is null && !mayRegister)
        {
            section.Note("to", "is required: the provider's address and port; only a trunk with a user can be called where it registered");
        }

        var model = new OutboundModel(
            section.Node("to") is null ? null : ReadFlow(section, transport),
            ReadDomain(section),
            ReadCredentials(section),
            ReadCaller(section),
            ReadDialling(section));
        section.End();
        return model;
    }

    /// <summary>Reads how calls go out over a trunk that is a line; null where none do.</summary>
    public static OutboundModel? ReadOverLine(ConfigSection trunk, LineId line)
    {
        if (trunk.Node("outbound") is null)
        {
            return null;
        }

        var section = trunk.Section("outbound");
        var rules = section.Section("dial", required: true);
        ImmutableArray<DialledPrefix> dialling = [.. rules.Names.Distinct().Select(prefix => ReadRule(rules, prefix))];
        foreach (var rule in dialling.Where(rule => line != ModemModel.Line && rule.Replacement.Contains('+')))
        {
            rules.Note(rule.Prefix, "is dialled at an exchange's line, where there is no +: write what a telephone would dial");
        }

        section.End();
        return new OutboundModel(Flow: null, Domain: null, Credentials: null, Caller: "", dialling);
    }

    private SipFlow ReadFlow(ConfigSection section, SipTransport transport)
    {
        var to = section.Endpoint("to");
        var listening = (transport == SipTransport.Tcp ? sip.Tcp : sip.Udp)
            .FirstOrDefault(endpoint => endpoint.AddressFamily == to.AddressFamily);
        if (listening is null)
        {
            section.Note("to", "is an address that SIP has no endpoint of its own for; see sip, udp and tcp");
        }

        return new SipFlow(transport, listening is null ? to : Named(listening), to);
    }

    /// <summary>The provider has to be told one address of ours.</summary>
    private IPEndPoint Named(IPEndPoint listening) =>
        listening.Address.Equals(IPAddress.Any) || listening.Address.Equals(IPAddress.IPv6Any)
            ? new IPEndPoint(media.Address, listening.Port)
            : listening;

    private static string? ReadDomain(ConfigSection section)
    {
        var domain = section.OptionalText("domain");
        if (domain is not null && (domain.Length > MaxDomainLength || Uri.CheckHostName(domain) == UriHostNameType.Unknown))
        {
            section.Note("domain", "expected a host's name, such as sip.example.org");
        }

        return domain;
    }

    private static DigestClient? ReadCredentials(ConfigSection section)
    {
        var (user, password) = (section.OptionalText("user"), section.OptionalText("password"));
        if (user is null != password is null)
        {
            section.Note("user", "and password go together");
        }

        return user is null || password is null ? null : new DigestClient(user, password);
    }

    private static string ReadCaller(ConfigSection section)
    {
        var caller = section.Text("caller");
        if (caller.Length > 0 && !BranchNumber.TryParse(caller, out _))
        {
            section.Note("caller", $"expected 1 to {BranchNumber.MaxDigits} digits, with a + before them or not");
        }

        return caller;
    }

    private ImmutableArray<DialledPrefix> ReadDialling(ConfigSection section)
    {
        if (section.Node("dial") is null)
        {
            return [new DialledPrefix($"+{countryCode}", $"+{countryCode}")];
        }

        var rules = section.Section("dial");
        return [.. rules.Names.Distinct().Select(prefix => ReadRule(rules, prefix))];
    }

    private static DialledPrefix ReadRule(ConfigSection rules, string prefix)
    {
        var replacement = rules.OptionalText(prefix) ?? "";
        if (prefix is not ['+', .. var digits] || !digits.All(char.IsAsciiDigit))
        {
            rules.Note(prefix, "expected the beginning of numbers, with its plus sign: \"+7\"; \"+\" is every number of the world");
        }
        else if (replacement.Length > BranchNumber.MaxDigits || !replacement.All(c => char.IsAsciiDigit(c) || "+*#".Contains(c)))
        {
            rules.Note(prefix, "expected what is dialled in its place, such as \"8\" or \"+7\"");
        }

        return new DialledPrefix(prefix, replacement);
    }
}
