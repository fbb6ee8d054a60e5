namespace EdgeCC.Model.Interactions;

/// <summary>What a survey asks.</summary>
public enum SurveyKind
{
    /// <summary>Customer satisfaction, 1..5.</summary>
    Csat,

    /// <summary>Customer effort score, 1..7, 7 being the least effort.</summary>
    Ces,

    /// <summary>Net promoter score: the likelihood to recommend, 0..10.</summary>
    Nps,
}
