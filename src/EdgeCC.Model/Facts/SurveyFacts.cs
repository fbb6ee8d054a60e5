using EdgeCC.Model.Identity;

namespace EdgeCC.Model.Facts;

/// <summary>A customer commented in a survey.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">About which interaction.</param>
/// <param name="Text">What they wrote.</param>
public sealed record SurveyCommented(DateTimeOffset At, InteractionId InteractionId, string Text) : Fact(At), IInteractionFact;
