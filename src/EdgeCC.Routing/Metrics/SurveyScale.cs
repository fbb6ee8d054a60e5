using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Metrics;

/// <summary>What an answer to a survey counts as. A score off the scale counts as nothing.</summary>
internal static class SurveyScale
{
    public static IEnumerable<(Measure Measure, long Amount)> Measures(SurveyAnswered fact) => (fact.Survey, fact.Score) switch
    {
        (SurveyKind.Csat, >= 4 and <= 5) => [(Measure.CsatAnswers, 1), (Measure.Satisfied, 1)],
        (SurveyKind.Csat, >= 1 and < 4) => [(Measure.CsatAnswers, 1)],
        (SurveyKind.Ces, >= 1 and <= 7) => [(Measure.CesAnswers, 1), (Measure.EffortScore, fact.Score)],
        (SurveyKind.Nps, >= 9 and <= 10) => [(Measure.NpsAnswers, 1), (Measure.Promoters, 1)],
        (SurveyKind.Nps, >= 7 and < 9) => [(Measure.NpsAnswers, 1)],
        (SurveyKind.Nps, >= 0 and < 7) => [(Measure.NpsAnswers, 1), (Measure.Detractors, 1)],
        _ => [],
    };
}
