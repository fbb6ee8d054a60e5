using System.Collections.Immutable;

namespace EdgeCC.Routing.Metrics;

/// <summary>Measures to be added, or subtracted where the sign says so. Times are summed in seconds.</summary>
public sealed record Terms(ImmutableArray<(int Sign, Measure Measure)> All)
{
    public static implicit operator Terms(Measure measure) => new([(1, measure)]);

    public static Terms operator +(Terms terms, Measure measure) => new(terms.All.Add((1, measure)));

    public static Terms operator -(Terms terms, Measure measure) => new(terms.All.Add((-1, measure)));

    public double Sum(Tally tally) => All.Sum(term => term.Sign * Amount(tally, term.Measure));

    /// <summary>The words: <c>(answered + abandoned)</c>.</summary>
    public override string ToString()
    {
        var words = string.Concat(All.Select(
            (term, place) => (place == 0 ? "" : term.Sign < 0 ? " - " : " + ") + Words(term.Measure)));
        return All.Length == 1 ? words : $"({words})";
    }

    private static double Amount(Tally tally, Measure measure) =>
        IsTime(measure) ? TimeSpan.FromTicks(tally[measure]).TotalSeconds : tally[measure];

    private static bool IsTime(Measure measure) => measure is Measure.WaitOfAnswered or Measure.TalkTime
        or Measure.HoldTime or Measure.WrapUpTime or Measure.HandlingTime or Measure.StaffedTime;

    private static string Words(Measure measure) => measure switch
    {
        Measure.AnsweredInTime => "answered in time",
        Measure.WaitOfAnswered => "wait of answered",
        Measure.AbandonedInTime => "abandoned in time",
        Measure.AbandonedShort => "short abandons",
        Measure.TalkTime => "talk",
        Measure.HoldTime => "hold",
        Measure.WrapUpTime => "wrap-up",
        Measure.HandlingTime => "handling time",
        Measure.StaffedTime => "time signed in and not paused",
        Measure.FirstContacts => "first contacts",
        Measure.ResolvedAtFirst => "first contacts without a repeat",
        Measure.CsatAnswers or Measure.CesAnswers or Measure.NpsAnswers => "answers",
        Measure.Satisfied => "answers of 4 or 5",
        Measure.EffortScore => "sum of scores",
        Measure.Promoters => "answers of 9 or 10",
        Measure.Detractors => "answers of 0 to 6",
        Measure.EpisodeContacts => "contacts of these episodes",
        Measure.Episodes => "episodes begun",
        _ => measure.ToString().ToLowerInvariant(),
    };
}
