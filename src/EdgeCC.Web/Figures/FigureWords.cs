using System.Globalization;
using EdgeCC.Routing.Metrics;
using EdgeCC.Web.Wallboard;

namespace EdgeCC.Web.Figures;

/// <summary>How figures are written, and said in a sentence.</summary>
internal static class FigureWords
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        [Formulas.ServiceLevel.Name] = "Whoever gave up was not served, however soon. Goals are measured by this one.",
        [Formulas.ServiceLevelAbandonsInTimeMet.Name] = "Whoever gave up within the goal was not failed by it.",
        [Formulas.ServiceLevelOfAnswered.Name] = "As if nobody had given up.",
        [Formulas.ServiceLevelWithoutAbandonsInTime.Name] = "Whoever gave up within the goal is left out.",
        [Formulas.ServiceLevelWithoutShortAbandons.Name] = "Whoever gave up at once, as after a wrong number, is left out.",
        [Formulas.AverageSpeedOfAnswer.Name] = "ASA: how long those who were answered had waited.",
        [Formulas.AverageHandleTime.Name] = "AHT: conversation, holds and the work afterwards.",
        [Formulas.Abandonment.Name] = "How many of those who waited gave up.",
        [Formulas.Occupancy.Name] = "How much of the agents' time went to customers.",
        [Formulas.FirstContactResolution.Name] = "FCR: the customer did not come again, on any channel.",
        [Formulas.Satisfaction.Name] = "How many were satisfied.",
        [Formulas.Effort.Name] = "How easy it was, from 1 to 7, the easiest.",
        [Formulas.NetPromoterScore.Name] = "Who would recommend the branch, less who would not: from -100 to 100.",
        [Formulas.ContactsPerEpisode.Name] = "How often customers came until they had what they wanted.",
    };

    /// <summary>What the figure says, in a sentence.</summary>
    public static string Sentence(Figure figure) => Sentences[figure.Name];

    /// <summary>The name as it begins a line.</summary>
    public static string Title(Figure figure) => char.ToUpperInvariant(figure.Name[0]) + figure.Name[1..];

    /// <summary>The formula with its numbers, or, where there are none yet, in words alone.</summary>
    public static string Formula(Figure figure) =>
        figure.Value is null ? figure.Written[..figure.Written.IndexOf(" = ", StringComparison.Ordinal)] : figure.Written;

    /// <summary>The value as it stands in a table.</summary>
    public static string Value(Figure figure) => figure.Value is not { } value ? "–" : figure.Unit switch
    {
        FigureUnit.Share => Invariant(value * 100, "0.0") + " %",
        FigureUnit.Seconds => Time(TimeSpan.FromSeconds(value)),
        FigureUnit.Points => Invariant(value * 100, "0"),
        _ => Invariant(value, "0.00"),
    };

    /// <summary>A duration: <c>7.8 s</c>, from a minute on <c>4:15</c>, from 100 minutes <c>1h40</c>.</summary>
    public static string Time(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? Invariant(time.TotalSeconds, "0.0") + " s" : BoardFigures.Wait(time);

    /// <summary>A goal, which is a round number: <c>30 s</c>, <c>5 min</c>, <c>4 h</c>.</summary>
    public static string Goal(TimeSpan goal) => goal switch
    {
        { TotalMinutes: < 2 } => Invariant(goal.TotalSeconds, "0.#") + " s",
        { TotalHours: < 2 } => Invariant(goal.TotalMinutes, "0.#") + " min",
        _ => Invariant(goal.TotalHours, "0.#") + " h",
    };

    private static string Invariant(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
