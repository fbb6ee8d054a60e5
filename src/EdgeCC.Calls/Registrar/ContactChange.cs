using System.Globalization;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Registrar;

/// <summary>What a REGISTER asks for one contact (RFC 3261 10.2).</summary>
/// <param name="Contact">The URI, with its own parameters and none of the header's.</param>
/// <param name="Instance">The device, or null.</param>
/// <param name="Lifetime">For how long; zero takes the binding away.</param>
internal sealed record ContactChange(SipUri Contact, string? Instance, TimeSpan Lifetime)
{
    /// <summary>What a contact without any expiry gets (10.2.1.1).</summary>
    public const uint DefaultSeconds = 3600;

    /// <summary>Reads one contact of a REGISTER.</summary>
    /// <param name="contact">The Contact value.</param>
    /// <param name="expires">The Expires header in seconds, or null.</param>
    public static ContactChange Read(NameAddress contact, uint? expires)
    {
        var seconds = expires ?? DefaultSeconds;
        if (contact.Parameters.Get("expires") is { } own)
        {
            // A malformed value counts as the default (10.2.1.1).
            seconds = uint.TryParse(own, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : DefaultSeconds;
        }

        var instance = contact.Parameters.Get("+sip.instance");
        return new ContactChange(
            contact.Uri,
            instance is null ? null : $"{instance};{contact.Parameters.Get("reg-id")}",
            TimeSpan.FromSeconds(seconds));
    }
}
