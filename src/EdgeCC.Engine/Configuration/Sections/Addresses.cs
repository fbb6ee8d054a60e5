using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Addresses as people write them.</summary>
internal static class Addresses
{
    private static readonly IPEndPoint Nowhere = new(IPAddress.None, 0);

    /// <summary>A required <c>address:port</c>; IPv6 in brackets.</summary>
    public static IPEndPoint Endpoint(this ConfigSection section, string field)
    {
        var text = section.Text(field);
        if (TryParseEndpoint(text, out var endpoint))
        {
            return endpoint;
        }

        if (text.Length > 0)
        {
            section.Note(field, "expected an address and a port, such as 127.0.0.1:8080");
        }

        return Nowhere;
    }

    /// <summary>A list of <c>address:port</c>, none twice; absent is empty.</summary>
    public static ImmutableArray<IPEndPoint> Endpoints(this ConfigSection section, string field)
    {
        var endpoints = ImmutableArray.CreateBuilder<IPEndPoint>();
        foreach (var text in section.Texts(field))
        {
            if (!TryParseEndpoint(text, out var endpoint))
            {
                section.Note(field, $"\"{text}\" is no address and port, such as 127.0.0.1:5060");
            }
            else if (endpoint.Port != 0 && endpoints.Contains(endpoint))
            {
                section.Note(field, $"\"{text}\" stands here twice");
            }
            else
            {
                endpoints.Add(endpoint);
            }
        }

        return endpoints.ToImmutable();
    }

    /// <summary>A required address that peers can send to, so not the wildcard.</summary>
    public static IPAddress Address(this ConfigSection section, string field)
    {
        var text = section.Text(field);
        if (TryParseAddress(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any))
        {
            return address;
        }

        if (text.Length > 0)
        {
            section.Note(field, "expected the one address that peers send to, such as 192.168.1.20");
        }

        return IPAddress.None;
    }

    /// <summary>A list of addresses and networks (<c>203.0.113.0/24</c>); absent is empty.</summary>
    public static ImmutableArray<IPNetwork> Networks(this ConfigSection section, string field)
    {
        var networks = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var text in section.Texts(field))
        {
            if (TryParseAddress(text, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else
            {
                section.Note(field, $"\"{text}\" is neither an address nor a network such as 203.0.113.0/24");
            }
        }

        return networks.ToImmutable();
    }

    /// <summary>A required <c>host:port</c> whose host may be a name.</summary>
    public static (string Host, int Port) HostAndPort(this ConfigSection section, string field)
    {
        var text = section.Text(field);
        var colon = text.LastIndexOf(':');
        var host = colon < 0 ? "" : text[..colon].Trim('[', ']');
        if (Uri.CheckHostName(host) != UriHostNameType.Unknown && TryParsePort(text[(colon + 1)..], out var port) && port > 0)
        {
            return (host, port);
        }

        if (text.Length > 0)
        {
            section.Note(field, "expected a host and a port, such as platform.example.org:1883");
        }

        return ("", 0);
    }

    private static bool TryParseEndpoint(string text, out IPEndPoint endpoint)
    {
        var colon = text.LastIndexOf(':');
        if (colon > 0 && TryParseAddress(text[..colon].Trim('[', ']'), out var address)
            && TryParsePort(text[(colon + 1)..], out var port))
        {
            endpoint = new IPEndPoint(address, port);
            return true;
        }

        endpoint = Nowhere;
        return false;
    }

    // IPAddress alone takes "5060" for 0.0.19.196.
    private static bool TryParseAddress(string text, out IPAddress address)
    {
        address = IPAddress.None;
        return (text.Count(c => c == '.') == 3 || text.Contains(':'))
            && IPAddress.TryParse(text, out address!);
    }

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= IPEndPoint.MaxPort;
}
