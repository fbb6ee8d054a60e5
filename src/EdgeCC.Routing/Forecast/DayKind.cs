namespace EdgeCC.Routing.Forecast;

/// <summary>Days that have the same shape. The first seven are those of <see cref="DayOfWeek"/>.</summary>
public enum DayKind
{
    Sunday,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,

    /// <summary>A kind of its own: neither learnt as the weekday it falls on nor forecast as one.</summary>
    Holiday,
}
