using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Surveys;

/// <summary>What happens to the survey after one interaction.</summary>
public abstract record SurveyEvent(InteractionId Interaction) : ContactsEvent;

/// <summary>May this customer be asked? Answered by <see cref="SurveyGranted"/> or <see cref="SurveyWithheld"/>; granted, it counts as asked.</summary>
public sealed record SurveyWanted(InteractionId Interaction) : SurveyEvent(Interaction);

/// <summary>The customer answered a question that was asked; a score off its scale is no answer, and the first answer counts.</summary>
public sealed record SurveyAnswerGiven(InteractionId Interaction, SurveyKind Survey, int Score) : SurveyEvent(Interaction);

/// <summary>The customer said in their own words how it was.</summary>
public sealed record SurveyCommentGiven(InteractionId Interaction, string Text) : SurveyEvent(Interaction);
