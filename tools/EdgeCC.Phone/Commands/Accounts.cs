using EdgeCC.TestKit.Phones;

namespace EdgeCC.Phone.Commands;

/// <summary>From command line to account.</summary>
internal static class Accounts
{
    public static SoftphoneAccount Of(PhoneOptions options) => new(options.User, options.Password, options.Server)
    {
        Transport = options.Transport,
        CallerNumber = options.From,
    };
}
