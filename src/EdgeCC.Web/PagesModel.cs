using EdgeCC.Engine.Ports;

namespace EdgeCC.Web;

/// <summary>What the pages show of the branch that does not change while they are up.</summary>
/// <param name="Branch">The branch's name.</param>
/// <param name="Language">The wallboard's language, BCP 47; English where its words are not known.</param>
/// <param name="Zone">The branch's time zone: the clock on the wall.</param>
/// <param name="Panel">The front of a simulated board; null where a real one hangs on the wall.</param>
public sealed record PagesModel(string Branch, string Language, TimeZoneInfo Zone, IFrontPanel? Panel)
{
    /// <summary>The board under a technician's hands; null where there is none to try.</summary>
    public IBoardInspection? Inspection { get; init; }

    /// <summary>The box's own software; null where the box does not update itself.</summary>
    public IUpdatePort? Updates { get; init; }

    /// <summary>A moment as the branch's clock shows it.</summary>
    internal DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
}
