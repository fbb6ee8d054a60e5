namespace EdgeCC.Media.CallerId;

/// <summary>
/// Caller id in keys (ETSI EN 300 659-1 annex B): A starts the number, D in many networks as well (or, after A, the number
/// the call was diverted from), B a reason, and C, or in some #, ends it all.
/// </summary>
internal static class DtmfCallerId
{
    /// <summary>The most keys of a message, its framing among them.</summary>
    public const int LongestMessage = 48;

    private const string NotKnown = "B00";
    private const string NotShown = "B10";

    /// <summary>True for a key that can begin a message.</summary>
    public static bool Begins(char key) => key is 'A' or 'B' or 'D';

    /// <summary>True for a key that ends it.</summary>
    public static bool Ends(char key) => key is 'C' or '#';

    /// <summary>The keys that tell of a caller.</summary>
    public static string Write(CallerIdMessage message)
    {
        var digits = string.Concat((message.Number ?? "").Where(char.IsAsciiDigit).Take(CallerIdMessage.LongestNumber));
        return digits.Length > 0 ? $"A{digits}C"
            : message.NumberAbsence == CallerIdAbsence.Private ? $"{NotShown}C"
            : $"{NotKnown}C";
    }

    /// <summary>Understands the keys between the first and the end, which is left out. Null for what tells nothing.</summary>
    public static CallerIdMessage? Read(ReadOnlySpan<char> keys)
    {
        var body = keys.IsEmpty ? keys : keys[1..];
        var next = body.IndexOfAnyExceptInRange('0', '9');
        var digits = next < 0 ? body : body[..next];
        return keys switch
        {
            // The Netherlands, Denmark and their like send one figure for a reason where a number would be longer.
            ['D', '1'] or ['B', '1', ..] => new CallerIdMessage { NumberAbsence = CallerIdAbsence.Private },
            ['D', '0' or '2' or '3'] or ['B', ..] or ['A', 'B' or 'D', ..] =>
                new CallerIdMessage { NumberAbsence = Reason(keys) },
            _ when digits.Length is 0 or > CallerIdMessage.LongestNumber => null,
            _ => new CallerIdMessage { Number = digits.ToString() },
        };
    }

    private static CallerIdAbsence Reason(ReadOnlySpan<char> keys) =>
        keys.IndexOf(NotShown) >= 0 ? CallerIdAbsence.Private : CallerIdAbsence.Unavailable;
}
