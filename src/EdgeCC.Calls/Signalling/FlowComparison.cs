using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Signalling;

/// <summary>Comparing flows (RFC 5626 section 3).</summary>
internal static class FlowComparison
{
    /// <summary>True for the same connection, or the same peer address over UDP, whichever of our addresses it uses.</summary>
    public static bool IsSameWayAs(this SipFlow one, SipFlow other) =>
        one.Transport == other.Transport && one.Connection == other.Connection && one.Remote.Equals(other.Remote);
}
