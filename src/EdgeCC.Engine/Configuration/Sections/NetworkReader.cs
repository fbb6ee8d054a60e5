using System.Net;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Where the appliance listens and whom it reports to: <c>sip</c>, <c>media</c>, <c>web</c>, <c>uplink</c>.</summary>
internal static class NetworkReader
{
    /// <summary>RTP and RTCP (RFC 3550 section 11): a leg takes an even port and the odd one after it.</summary>
    private const int PortsPerLeg = 2;

    public static SipModel ReadSip(ConfigSection root)
    {
        var section = root.Section("sip", required: true);
        var model = new SipModel(section.Endpoints("udp"), section.Endpoints("tcp"));
        section.End();
        if (model.Udp.IsEmpty && model.Tcp.IsEmpty)
        {
            root.Note("sip", "listens nowhere: give an endpoint under udp, tcp or both");
        }

        return model;
    }

    public static MediaModel ReadMedia(ConfigSection root, SipModel sip)
    {
        var section = root.Section("media", required: true);
        var model = new MediaModel(
            section.Address("address"),
            section.Number("first-port", 16384, 0, IPEndPoint.MaxPort),
            section.Number("legs", 200, 2, 1000));
        section.End();
        NotePorts(section, model, sip);
        return model;
    }

    public static WebModel ReadWeb(ConfigSection root, SipModel sip)
    {
        var section = root.Section("web", required: true);
        var model = new WebModel(section.Endpoint("listen"));
        section.End();
        if (sip.Tcp.Any(endpoint => endpoint.Port != 0 && endpoint.Equals(model.Listen)))
        {
            section.Note("listen", "is where SIP listens for TCP");
        }

        return model;
    }

    /// <summary>The platform; a branch without the section has none.</summary>
    public static UplinkModel? ReadUplink(ConfigSection root)
    {
        if (root.Node("uplink") is null)
        {
            return null;
        }

        var section = root.Section("uplink");
        var (host, port) = section.HostAndPort("broker");
        var model = new UplinkModel(host, port, section.OptionalText("user"), section.OptionalText("password"))
        {
            CommandKeys = CommandKeysReader.Read(section),
        };
        section.End();
        if (model.User is null != model.Password is null)
        {
            section.Note("user", "and password go together");
        }

        return model;
    }

    private static void NotePorts(ConfigSection section, MediaModel model, SipModel sip)
    {
        var end = model.FirstPort + (model.Count * PortsPerLeg);
        if (model.FirstPort % PortsPerLeg != 0)
        {
            section.Note("first-port", "must be even (RTP; the odd port after it is RTCP's)");
        }

        if (end > IPEndPoint.MaxPort + 1)
        {
            section.Note("first-port", $"{model.Count} legs would need ports up to {end - 1}");
        }

        foreach (var port in sip.Udp.Select(endpoint => endpoint.Port).Where(port => port >= model.FirstPort && port < end))
        {
            if (model.FirstPort != 0)
            {
                section.Note("first-port", $"the ports {model.FirstPort} to {end - 1} contain SIP's own {port}");
            }
        }
    }
}
