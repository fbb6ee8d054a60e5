using EdgeCC.Model.Interactions;

namespace EdgeCC.Model.Identity;

/// <summary>One address a customer is known by, in the one form it is compared in.</summary>
/// <param name="Kind">What kind of address.</param>
/// <param name="Address">E.164 for numbers as far as they could be understood, lower case for e-mail, otherwise as written.</param>
public readonly record struct CustomerIdentity(IdentityKind Kind, string Address)
{
    /// <summary>The longest address, in characters (RFC 5321, 4.5.3.1.3 allows e-mail 256).</summary>
    public const int MaxLength = 256;

    /// <summary>What kind of address customers have on a channel.</summary>
    public static IdentityKind KindOn(Channel channel) => channel switch
    {
        Channel.Voice or Channel.Sms => IdentityKind.Phone,
        Channel.Email => IdentityKind.Email,
        Channel.Messenger => IdentityKind.Messenger,
        Channel.Chat => IdentityKind.WebVisitor,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "no channel"),
    };
}
