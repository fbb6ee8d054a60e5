using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Customers;

/// <summary>One address a customer is known by, in the one form it is compared in.</summary>
/// <param name="Channel">The channel of the address; a telephone number is one of voice, also when it sent an SMS.</param>
/// <param name="Address">E.164 for numbers as far as they could be understood, lower case for e-mail.</param>
internal readonly record struct CustomerIdentity(Channel Channel, string Address)
{
    /// <summary>The longest address, in characters (RFC 5321, 4.5.3.1.3 allows e-mail 256); a longer one counts as withheld.</summary>
    public const int MaxLength = 256;

    /// <summary>The identity behind an address as the channel gave it, or null where it was withheld.</summary>
    public static CustomerIdentity? Of(Channel channel, string? address, string countryCode)
    {
        var written = address?.Trim();
        if (string.IsNullOrEmpty(written) || written.Length > MaxLength)
        {
            return null;
        }

        return channel switch
        {
            Channel.Voice or Channel.Sms => new(
                Channel.Voice, PhoneNumber.TryNormalise(written, countryCode, out var number) ? number : written),
            Channel.Email => new(channel, written.ToLowerInvariant()),
            _ => new(channel, written),
        };
    }
}
