using System.Collections.Immutable;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Surveys;

/// <summary>What customers of a queue are asked after a contact (R12).</summary>
/// <param name="Questions">In this order, each once.</param>
/// <param name="Comment">True: and in their own words.</param>
/// <param name="AtMostEvery">No customer is asked again before this has passed, whatever the queue.</param>
public sealed record SurveyModel(ImmutableArray<SurveyKind> Questions, bool Comment, TimeSpan AtMostEvery)
{
    /// <summary>A week: who is asked more often answers less.</summary>
    public static readonly TimeSpan UsualPause = TimeSpan.FromDays(7);

    /// <summary>True for a score that the question allows: CSAT 1..5, CES 1..7, NPS 0..10.</summary>
    public static bool IsOnScale(SurveyKind kind, int score) => kind switch
    {
        SurveyKind.Csat => score is >= 1 and <= 5,
        SurveyKind.Ces => score is >= 1 and <= 7,
        SurveyKind.Nps => score is >= 0 and <= 10,
        _ => false,
    };
}
