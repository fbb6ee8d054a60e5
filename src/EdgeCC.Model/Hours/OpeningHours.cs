using System.Collections.Immutable;

namespace EdgeCC.Model.Hours;

/// <summary>
/// When a branch is open: spans of time on weekdays and holidays, in the branch's own time zone. What the clock on the
/// wall shows decides, also when it is set: in the hour that summer time leaves out a span begins with the first minute
/// there is, and in the hour that comes twice it is open twice.
/// </summary>
/// <param name="Zone">The branch's time zone.</param>
/// <param name="Blocks">Any number a day; a day without one is closed.</param>
public sealed partial record OpeningHours(TimeZoneInfo Zone, ImmutableArray<OpeningBlock> Blocks)
{
    /// <summary>Days with hours of their own; where several cover a day, one of a year goes before a yearly one.</summary>
    public ImmutableArray<Holiday> Holidays { get; init; } = [];

    /// <summary>True when <paramref name="wall"/> lies in a span of its day.</summary>
    public bool IsOpen(DateTimeOffset wall)
    {
        var local = TimeZoneInfo.ConvertTime(wall, Zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        return SpansOn(DateOnly.FromDateTime(local.DateTime)).Any(span => span.Contains(time));
    }

    private IEnumerable<OpeningSpan> SpansOn(DateOnly date) =>
        HolidayOn(date) is { } holiday
            ? holiday.Spans
            : Blocks.Where(block => block.Day == date.DayOfWeek).Select(block => new OpeningSpan(block.From, block.To));

    private Holiday? HolidayOn(DateOnly date) =>
        Holidays.Where(holiday => holiday.Covers(date)).MinBy(holiday => holiday.IsYearly);
}

/// <summary>One span on one weekday.</summary>
/// <inheritdoc cref="OpeningSpan"/>
public sealed record OpeningBlock(DayOfWeek Day, TimeOnly From, TimeOnly To);
