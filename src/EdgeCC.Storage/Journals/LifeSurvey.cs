using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Journals;

/// <summary>What reading all segments of one life of the journal found.</summary>
/// <param name="Life">Which.</param>
/// <param name="Segments">Those of which something can be read, in order.</param>
/// <param name="Damages">What was durable once and is missing or cannot be read.</param>
internal sealed record LifeSurvey(int Life, IReadOnlyList<Segment> Segments, IReadOnlyList<JournalDamage> Damages)
{
    /// <summary>
    /// Reads them. A segment is begun only when all before it is durable, so only the newest can have a torn tail:
    /// that is left out. Whatever else cannot be read is damage.
    /// </summary>
    /// <exception cref="IOException">The disk does not play along.</exception>
    public static LifeSurvey Take(IFolder folder, int life, IReadOnlyList<SegmentName> names)
    {
        var segments = new List<Segment>();
        var damages = new List<JournalDamage>();
        var expected = 1L;
        foreach (var name in names)
        {
            using var file = folder.Open(name.ToString());
            var survey = SegmentSurvey.Take(file, name);
            var isTornTail = !survey.Damaged && name == names[^1];
            var problem = name.First != expected ? 0 : isTornTail ? null : survey.UnreadableAt;
            if (problem is { } offset)
            {
                damages.Add(new JournalDamage(Path.Combine(folder.Path, name.ToString()), offset));
            }

            if (survey.Segment is { } segment)
            {
                segments.Add(segment);
                expected = segment.Last + 1;
            }
        }

        return new LifeSurvey(life, segments, damages);
    }
}
