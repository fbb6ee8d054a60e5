namespace EdgeCC.Ivr.Flows;

/// <summary>How far a customer has come in a survey.</summary>
/// <param name="Question">Which question, from 0.</param>
/// <param name="Typed">The keys so far.</param>
internal sealed record SurveyDialogue(int Question, string Typed) : Dialogue;
