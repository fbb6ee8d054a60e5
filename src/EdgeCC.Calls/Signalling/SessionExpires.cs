using System.Globalization;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Signalling;

/// <summary>The Session-Expires header (RFC 4028 section 4).</summary>
/// <param name="Interval">Whole seconds.</param>
/// <param name="Refresher">Who refreshes: <c>uac</c>, <c>uas</c>, or null where it is left open.</param>
internal sealed record SessionExpires(TimeSpan Interval, string? Refresher)
{
    /// <summary>The option tag.</summary>
    public const string Option = "timer";

    /// <summary>Longest interval we keep to: a day.</summary>
    private const uint LongestSeconds = 86_400;

    /// <summary>Reads the header of a message; null where it is absent or makes no sense.</summary>
    public static SessionExpires? Of(SipMessage message)
    {
        if (message.Headers.Get("Session-Expires") is not { } text)
        {
            return null;
        }

        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        if (!uint.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var refresher = parts.Skip(1)
            .FirstOrDefault(part => part.StartsWith("refresher=", StringComparison.OrdinalIgnoreCase))?["refresher=".Length..]
            .ToLowerInvariant();
        return new SessionExpires(
            TimeSpan.FromSeconds(Math.Min(seconds, LongestSeconds)), refresher is "uac" or "uas" ? refresher : null);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)Interval.TotalSeconds};refresher={Refresher}");
}
