using System.Globalization;

namespace EdgeCC.Web.Wallboard;

/// <summary>Figures as a wallboard writes them: short, and no wider as they grow.</summary>
internal static class BoardFigures
{
    private const int LongestInMinutes = 100;

    /// <summary>A wait: <c>0:07</c>, <c>12:34</c>; from 100 minutes <c>1h40</c>.</summary>
    public static string Wait(TimeSpan wait)
    {
        var minutes = (int)wait.TotalMinutes;
        return minutes < LongestInMinutes
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes}:{wait.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}h{minutes % 60:00}");
    }

    /// <summary>A share, 0..1, in whole per cent, rounded down: 79.9 % has not reached 80 %.</summary>
    public static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Floor((share * 100) + 1e-9)}%");

    /// <summary>An age: <c>12 s</c>, <c>4 min</c>, <c>3 h</c>, <c>2 d</c>, in the words given.</summary>
    public static string Age(TimeSpan age, BoardWords words) => age switch
    {
        { TotalSeconds: < 60 } => $"{(int)age.TotalSeconds} {words.Seconds}",
        { TotalMinutes: < 60 } => $"{(int)age.TotalMinutes} {words.Minutes}",
        { TotalHours: < 48 } => $"{(int)age.TotalHours} {words.Hours}",
        _ => $"{(int)age.TotalDays} {words.Days}",
    };
}
