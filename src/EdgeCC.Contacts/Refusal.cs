namespace EdgeCC.Contacts;

/// <summary>Why something was not done, for whoever asked: it holds nothing of what was said, so that it can be shown and kept.</summary>
/// <param name="Field">The part of what was asked that does not fit, in lower case: <c>customer</c>.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Allowed">What would do.</param>
public sealed record Refusal(string Field, string Problem, string Allowed);
