using System.Globalization;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using PhoneNumbers;
using PhoneNumber = EdgeCC.Model.Identity.PhoneNumber;

namespace EdgeCC.Contacts.Customers;

/// <summary>Reads addresses, as channels and people write them, to the one form they are compared in.</summary>
internal sealed class AddressReader
{
    private readonly string _region;
    private readonly string _countryCode;
    private readonly PhoneNumberUtil _plans = PhoneNumberUtil.GetInstance();

    /// <summary>A reader for one branch.</summary>
    /// <param name="region">Whose numbering plan national numbers follow: <c>RU</c>.</param>
    public AddressReader(string region)
    {
        _region = region;
        _countryCode = _plans.GetCountryCodeForRegion(region).ToString(CultureInfo.InvariantCulture);

        // The plan is read at first use, which takes longer than the first caller may.
        _ = Read(IdentityKind.Phone, $"+{_countryCode}00000000");
    }

    /// <summary>The identity behind an address of a channel, or null where it was withheld or says nothing.</summary>
    public CustomerIdentity? Read(Channel channel, string? address) => Read(CustomerIdentity.KindOn(channel), address);

    /// <summary>The identity behind an address, or null where it was withheld or says nothing.</summary>
    public CustomerIdentity? Read(IdentityKind kind, string? address)
    {
        var written = address?.Trim();
        if (string.IsNullOrEmpty(written) || written.Length > CustomerIdentity.MaxLength || written.Any(char.IsControl))
        {
            return null;
        }

        return kind switch
        {
            IdentityKind.Phone => new(kind, E164(written) ?? written),
            IdentityKind.Email => IsMailbox(written) ? new(kind, written.ToLowerInvariant()) : null,
            _ => new(kind, written),
        };
    }

    private static bool IsMailbox(string written) =>
        written.IndexOf('@') is > 0 and var at && at < written.Length - 1 && !written.Any(char.IsWhiteSpace);

    /// <summary>A number that could be dialled from abroad; others (short codes, extensions, SIP names) stay as written.</summary>
    private string? E164(string written)
    {
        if (!written.All(IsInNumbers) || !written.Any(char.IsAsciiDigit))
        {
            return null;
        }

        try
        {
            var number = _plans.Parse(written, _region);
            if (_plans.IsPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE)
            {
                return _plans.Format(number, PhoneNumberFormat.E164);
            }
        }
        catch (NumberParseException)
        {
            // The library's way of saying no.
        }

        // Trunks write 00 also where the region's own plan begins international numbers otherwise.
        return PhoneNumber.TryNormalise(written, _countryCode, out var e164) ? e164 : null;
    }

    private static bool IsInNumbers(char c) => char.IsAsciiDigit(c) || "+ \u00A0-.()/".Contains(c);
}
