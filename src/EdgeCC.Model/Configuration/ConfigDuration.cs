using System.Globalization;

namespace EdgeCC.Model.Configuration;

/// <summary>Durations as people write them: a whole number and one of <c>ms s m h</c>.</summary>
public static class ConfigDuration
{
    private static readonly (string Unit, long Milliseconds)[] Units =
        [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000)];

    /// <summary>Reads <c>250ms</c>, <c>20s</c>, <c>5m</c>, <c>2h</c>.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..];
        foreach (var (name, milliseconds) in Units)
        {
            if (unit == name
                && int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count <= TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond / milliseconds)
            {
                duration = TimeSpan.FromMilliseconds(count * milliseconds);
                return true;
            }
        }

        duration = default;
        return false;
    }

    /// <summary>Writes what <see cref="TryParse"/> reads, in the largest unit that fits.</summary>
    public static string Write(TimeSpan duration)
    {
        var milliseconds = (long)duration.TotalMilliseconds;
        var (name, size) = Units.Last(unit => milliseconds % unit.Milliseconds == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{milliseconds / size}{name}");
    }
}
