namespace EdgeCC.Model.Identity;

/// <summary>
/// Telephone numbers in one form, E.164 (<c>+79161234567</c>), so that one customer is one customer however the trunk
/// writes the number. It knows the two trunk prefixes that matter here (8 before numbers of country code 7, 0
/// elsewhere), not the numbering plans of the world.
/// </summary>
public static class PhoneNumber
{
    /// <summary>The most digits of an international number, country code included (E.164, 6.1).</summary>
    private const int MostDigits = 15;

    /// <summary>Fewer digits are a short code or a number inside a town, which no rule makes international.</summary>
    private const int FewestNational = 9;

    private const int FewestInternational = 8;

    /// <summary>Understands <c>+…</c>, <c>00…</c>, a national number with or without trunk prefix, and one that begins
    /// with the country code.</summary>
    /// <param name="text">As the channel gave it; spaces, hyphens, dots, slashes and brackets count for nothing.</param>
    /// <param name="countryCode">Where national numbers belong, digits only: <c>7</c>.</param>
    /// <param name="e164">The number, with its plus sign.</param>
    public static bool TryNormalise(string text, string countryCode, out string e164)
    {
        e164 = "";
        var written = string.Concat(text.Where(c => !" \u00A0-.()/".Contains(c)));
        var isInternational = written.StartsWith('+');
        var digits = isInternational ? written[1..] : written;
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        if (!isInternational && digits.StartsWith("00", StringComparison.Ordinal))
        {
            (isInternational, digits) = (true, digits[2..]);
        }

        var international = isInternational ? digits : International(digits, countryCode);
        if (international.Length is < FewestInternational or > MostDigits || international[0] == '0')
        {
            return false;
        }

        e164 = "+" + international;
        return true;
    }

    private static string International(string digits, string countryCode)
    {
        // With ten national digits, as in most plans, eleven or more can only be led by a country or trunk prefix.
        if (digits.Length >= 11 && digits.StartsWith(countryCode, StringComparison.Ordinal))
        {
            return digits;
        }

        var trunkPrefix = countryCode == "7" ? '8' : '0';
        var national = digits[0] == trunkPrefix && digits.Length > FewestNational ? digits[1..] : digits;
        return national.Length < FewestNational ? "" : countryCode + national;
    }
}
