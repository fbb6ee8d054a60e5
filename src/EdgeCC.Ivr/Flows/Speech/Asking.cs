using System.Collections.Immutable;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Speech;

/// <summary>How something is asked, and asked again.</summary>
/// <param name="Lines">The question.</param>
/// <param name="Timeout">How long to wait for a key once it has been said.</param>
/// <param name="Tries">How often at most it is asked.</param>
/// <param name="Wrong">What is said to an answer that is none, before it is asked again.</param>
public sealed record Asking(ImmutableArray<Line> Lines, TimeSpan Timeout, int Tries, ImmutableArray<Line> Wrong)
{
    /// <summary>Every prompt that can be played of it; the beep that cuts it short among them.</summary>
    public IEnumerable<Prompt> Prompts => Lines.Concat(Wrong).SelectMany(line => line.Spoken).Append(FlowNode.Beep);

    internal static Asking Read(NodeReader reader, string field, int seconds = 7) => Read(reader, reader.Lines(field, required: true), seconds);

    internal static Asking Read(NodeReader reader, ImmutableArray<Line> lines, int seconds = 7) => new(
        lines,
        reader.Section.Duration("timeout", TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
        reader.Section.Number("tries", 3, 1, 10),
        reader.Lines("wrong", required: false));

    /// <summary>Asks once more; false where no try is left.</summary>
    internal bool TryAgain(FlowVisit visit)
    {
        if (++visit.TriesUsed >= Tries)
        {
            return false;
        }

        visit.Say([.. Wrong, .. Lines]);
        return true;
    }
}
