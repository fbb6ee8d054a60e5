using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Registrar;

/// <summary>One place a user is registered at (RFC 3261 10).</summary>
/// <param name="User">Whose.</param>
/// <param name="Contact">The registered URI, letter by letter: the Request-URI of what is sent there.</param>
/// <param name="Instance">
/// The device, <c>+sip.instance</c> with <c>reg-id</c> (RFC 5626 section 6), or null: a phone that reboots with another
/// address replaces its old binding.
/// </param>
/// <param name="Flow">
/// The way the REGISTER came, which is the way to the phone: its Contact may name an address behind a NAT.
/// </param>
/// <param name="CallId">The Call-ID of that REGISTER.</param>
/// <param name="Sequence">Its CSeq number.</param>
/// <param name="Until">The uptime at which it expires.</param>
internal sealed record Binding(
    string User, SipUri Contact, string? Instance, SipFlow Flow, string CallId, uint Sequence, TimeSpan Until)
{
    /// <summary>True where a REGISTER for this contact is about this binding.</summary>
    public bool IsFor(ContactChange change) =>
        (Instance is not null && Instance == change.Instance) || Contact.IsEquivalentTo(change.Contact);
}
