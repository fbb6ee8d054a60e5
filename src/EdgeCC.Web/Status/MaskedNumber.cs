namespace EdgeCC.Web.Status;

/// <summary>
/// A customer's number as the status page shows it: the last three digits, enough to tell two test calls apart and too
/// few to ring anybody up.
/// </summary>
internal static class MaskedNumber
{
    private const int Shown = 3;

    // Fewer digits than this are an extension or a short code: three of them would be most of it.
    private const int FewestDigits = 7;

    /// <summary>Masks an address; one that is no telephone number is masked whole, a withheld one is a dash.</summary>
    public static string Of(string? address)
    {
        if (address is null)
        {
            return "–";
        }

        var digits = address.Where(char.IsAsciiDigit).ToArray();
        var isNumber = digits.Length >= FewestDigits && address.All(letter => char.IsAsciiDigit(letter) || "+-() ".Contains(letter));
        return isNumber ? $"•••{new string(digits[^Shown..])}" : "•••";
    }
}
