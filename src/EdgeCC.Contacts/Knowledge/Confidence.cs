namespace EdgeCC.Contacts.Knowledge;

/// <summary>
/// How likely a suggestion is the answer: a logistic curve over how much of the question the article covers and how far it is
/// ahead of the others. Chosen for the least log loss over the tuned half of the questions in the tests, and checked there
/// against the others.
/// </summary>
internal static class Confidence
{
    private const double Offset = -3.5;
    private const double PerCoverage = 9;
    private const double PerLead = 3;

    /// <param name="coverage">What the article gained of what it could, 0 to 1 and a little beyond where feedback favours it.</param>
    /// <param name="lead">-1 to 1.</param>
    public static double Of(double coverage, double lead) =>
        1 / (1 + Math.Exp(-(Offset + (PerCoverage * Math.Min(coverage, 1)) + (PerLead * lead))));
}
