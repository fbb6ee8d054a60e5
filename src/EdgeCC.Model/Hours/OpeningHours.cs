using System.Collections.Immutable;

namespace EdgeCC.Model.Hours;

/// <summary>When a branch is open: blocks of time on weekdays, in the branch's own time zone.</summary>
/// <param name="Zone">The branch's time zone.</param>
/// <param name="Blocks">Any number a day; a day without one is closed.</param>
public sealed record OpeningHours(TimeZoneInfo Zone, ImmutableArray<OpeningBlock> Blocks)
{
    /// <summary>True when <paramref name="wall"/> lies in a block.</summary>
    public bool IsOpen(DateTimeOffset wall)
    {
        var local = TimeZoneInfo.ConvertTime(wall, Zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        return Blocks.Any(block => block.Day == local.DayOfWeek && time >= block.From && time < block.To);
    }
}

/// <summary>One block: from inclusive, to exclusive. Midnight as an end is written 23:59:59.9999999.</summary>
public sealed record OpeningBlock(DayOfWeek Day, TimeOnly From, TimeOnly To);
