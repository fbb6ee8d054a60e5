using System.Collections.Immutable;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Dialogs;

/// <summary>Request-URI and Route headers of a request in a dialog (RFC 3261 12.2.1.1).</summary>
internal static class RouteSet
{
    /// <summary>
    /// With a loose router first, the Request-URI is the target; a strict router (RFC 2543) wants to be the Request-URI
    /// itself, and the target behind all others.
    /// </summary>
    public static (SipUri Uri, ImmutableArray<NameAddress> Routes) Apply(
        SipUri target, ImmutableArray<NameAddress> routes) =>
        routes is [var first, ..] && !first.Uri.Parameters.Has("lr")
            ? (first.Uri, routes.RemoveAt(0).Add(new NameAddress(target)))
            : (target, routes);
}
