using System.Collections.Immutable;
using EdgeCC.Calls;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Hours;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The sections that routing is made of or flows may name, and those that they refer to, in the order in which they do.</summary>
internal sealed record BranchSections(
    TimeZoneInfo Zone,
    ImmutableDictionary<string, OpeningHours> Hours,
    SipModel Sip,
    MediaModel Media,
    string CountryCode,
    string Region,
    CallsModel Calls,
    RoutingModel Routing,
    ImmutableDictionary<string, DataEndpoint> Endpoints)
{
    public static BranchSections Read(ConfigSection root, LinesReader lines)
    {
        var zone = BranchReader.ReadZone(root);
        var hours = HoursReader.Read(root, zone);
        var sip = NetworkReader.ReadSip(root);
        var media = NetworkReader.ReadMedia(root, sip);
        var countryCode = BranchReader.ReadCountryCode(root);
        var calls = CallsReader.Read(root, new OutboundReader(sip, media, countryCode), lines);
        var queues = QueuesReader.Read(root, hours);
        var agents = AgentsReader.Read(root, calls.Extensions.ToHashSet(), queues);
        QueuesReader.CheckSkills(root, queues, agents);
        return new BranchSections(
            zone,
            hours,
            sip,
            media,
            countryCode,
            BranchReader.ReadRegion(root, countryCode),
            calls,
            RoutingReader.Read(root, queues, agents),
            EndpointsReader.Read(root));
    }
}
