namespace EdgeCC.Media.CallerId;

/// <summary>What the exchange tells of a caller while the telephone rings (ETSI EN 300 659-3).</summary>
public sealed record CallerIdMessage
{
    /// <summary>The most characters of a number that are read or written.</summary>
    public const int LongestNumber = 20;

    /// <summary>The most characters of a name that are read or written.</summary>
    public const int LongestName = 50;

    /// <summary>The number: digits, +, * and #; null when it is not told.</summary>
    public string? Number { get; init; }

    /// <summary>Why there is no number, if the exchange says so.</summary>
    public CallerIdAbsence? NumberAbsence { get; init; }

    /// <summary>The name; null when it is not told.</summary>
    public string? Name { get; init; }

    /// <summary>Why there is no name, if the exchange says so.</summary>
    public CallerIdAbsence? NameAbsence { get; init; }

    /// <summary>When the call was made by the exchange's clock.</summary>
    public CallerIdTime? Time { get; init; }

    /// <summary>True or false when the message switches the message-waiting lamp on or off.</summary>
    public bool? MessageWaiting { get; init; }
}

/// <summary>Why a number or a name is not told.</summary>
public enum CallerIdAbsence
{
    /// <summary>The exchange does not know it ("O").</summary>
    Unavailable,

    /// <summary>The caller does not want it shown ("P").</summary>
    Private,
}

/// <summary>The exchange's local time, which has no year.</summary>
public readonly record struct CallerIdTime(int Month, int Day, int Hour, int Minute)
{
    /// <summary>True when it can stand in a calendar.</summary>
    public bool IsValid => Month is >= 1 and <= 12 && Day is >= 1 and <= 31 && Hour is >= 0 and <= 23 && Minute is >= 0 and <= 59;
}
