using PhoneNumbers;

namespace EdgeCC.Contacts.Customers;

/// <summary>The numbering plan that national telephone numbers are read by: an ISO 3166 region, <c>RU</c>.</summary>
public static class PhoneRegion
{
    /// <summary>The main region of a calling code: <c>RU</c> of 7, which is Kazakhstan's too; null where there is none.</summary>
    /// <param name="countryCode">Digits only: <c>7</c>.</param>
    public static string? Of(string countryCode) =>
        int.TryParse(countryCode, out var code)
        && PhoneNumberUtil.GetInstance().GetRegionCodeForCountryCode(code) is var region
        && IsKnown(region)
            ? region
            : null;

    /// <summary>True where <paramref name="region"/> has a numbering plan of its own.</summary>
    public static bool IsKnown(string region) => PhoneNumberUtil.GetInstance().GetSupportedRegions().Contains(region);

    /// <summary>True where numbers of <paramref name="region"/> begin with <paramref name="countryCode"/>.</summary>
    public static bool HasCode(string region, string countryCode) =>
        int.TryParse(countryCode, out var code) && PhoneNumberUtil.GetInstance().GetCountryCodeForRegion(region) == code;
}
