using System.Security.Cryptography;
using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Journals;

/// <summary>What lies in a journal's folder, and where writing goes on.</summary>
/// <param name="Segments">Every segment of which something can be read, in order.</param>
/// <param name="Damages">What was durable once and cannot be read.</param>
/// <param name="Life">The life to write in.</param>
/// <param name="Header">What its segments' headers say.</param>
/// <param name="Active">The segment to write on in, or null where a new life begins.</param>
internal sealed record JournalInventory(
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<JournalDamage> Damages,
    int Life,
    SegmentHeader Header,
    Segment? Active)
{
    private const int EpochLength = 12;

    /// <summary>
    /// Reads the whole folder. The newest life goes on unless it is damaged or another appliance's: then a new one
    /// begins after it, and its files stay as they are.
    /// </summary>
    /// <exception cref="IOException">The disk does not play along.</exception>
    public static JournalInventory Take(IFolder folder, string appliance)
    {
        var lives = SegmentsByLife(folder)
            .Select(names => LifeSurvey.Take(folder, names.Key, [.. names]))
            .ToList();
        IReadOnlyList<Segment> segments = [.. lives.SelectMany(life => life.Segments)];
        IReadOnlyList<JournalDamage> damages = [.. lives.SelectMany(life => life.Damages)];

        return lives is [.., { Damages: [], Segments: [.., var active] } newest] && active.Header.Appliance == appliance
            ? new JournalInventory(segments, damages, newest.Life, active.Header, active)
            : new JournalInventory(segments, damages, lives is [.., var last] ? last.Life + 1 : 1, NewHeader(appliance), null);
    }

    private static IEnumerable<IGrouping<int, SegmentName>> SegmentsByLife(IFolder folder) => folder.Names()
        .Select(name => SegmentName.TryParse(name, out var segment) ? segment : null)
        .OfType<SegmentName>()
        .OrderBy(name => name.Life)
        .ThenBy(name => name.First)
        .GroupBy(name => name.Life);

    private static SegmentHeader NewHeader(string appliance) => new(
        SegmentHeader.CurrentFormat, appliance, RandomNumberGenerator.GetHexString(EpochLength, lowercase: true));
}
