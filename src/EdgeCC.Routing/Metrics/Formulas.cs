using System.Collections.Immutable;
using static EdgeCC.Routing.Metrics.Measure;

namespace EdgeCC.Routing.Metrics;

/// <summary>
/// The declared formulas. In time: waited no longer than the target of queue and channel. The five service levels differ
/// only in what they make of those who gave up; each is in use somewhere, and a figure without its name means nothing.
/// </summary>
public static class Formulas
{
    /// <summary>Whoever gave up was not served, however soon: the strictest, and the one targets are measured by here.</summary>
    public static Formula ServiceLevel { get; } =
        new("service level", 1, FigureUnit.Share, AnsweredInTime, (Terms)Answered + Abandoned);

    /// <summary>Whoever gave up within the target was not failed by it.</summary>
    public static Formula ServiceLevelAbandonsInTimeMet { get; } = new(
        "service level, abandons in time met", 1, FigureUnit.Share, (Terms)AnsweredInTime + AbandonedInTime, (Terms)Answered + Abandoned);

    /// <summary>As if nobody had given up.</summary>
    public static Formula ServiceLevelOfAnswered { get; } =
        new("service level of answered", 1, FigureUnit.Share, AnsweredInTime, Answered);

    /// <summary>Whoever gave up within the target is left out.</summary>
    public static Formula ServiceLevelWithoutAbandonsInTime { get; } = new(
        "service level without abandons in time", 1, FigureUnit.Share, AnsweredInTime, (Terms)Answered + Abandoned - AbandonedInTime);

    /// <summary>Whoever gave up within the short-abandon threshold is left out.</summary>
    public static Formula ServiceLevelWithoutShortAbandons { get; } = new(
        "service level without short abandons", 1, FigureUnit.Share, AnsweredInTime, (Terms)Answered + Abandoned - AbandonedShort);

    public static Formula AverageSpeedOfAnswer { get; } =
        new("average speed of answer", 1, FigureUnit.Seconds, WaitOfAnswered, Answered);

    public static Formula AverageHandleTime { get; } =
        new("average handle time", 1, FigureUnit.Seconds, (Terms)TalkTime + HoldTime + WrapUpTime, Handled);

    public static Formula Abandonment { get; } =
        new("abandonment", 1, FigureUnit.Share, Abandoned, (Terms)Answered + Abandoned);

    /// <summary>Of the agents' time; an agent with several chats counts once.</summary>
    public static Formula Occupancy { get; } = new("occupancy", 1, FigureUnit.Share, HandlingTime, StaffedTime);

    /// <summary>
    /// Of handled contacts without another handled one of that customer in the window before: those after which the
    /// customer did not come again within the window, on any channel. Counted where the contact began, once it is judged.
    /// </summary>
    public static Formula FirstContactResolution { get; } =
        new("first contact resolution", 1, FigureUnit.Share, ResolvedAtFirst, FirstContacts);

    /// <summary>Customer satisfaction as the share of the two best of five.</summary>
    public static Formula Satisfaction { get; } = new("CSAT", 1, FigureUnit.Share, Satisfied, CsatAnswers);

    /// <summary>Customer effort score as a mean of 1..7, 7 being the least effort.</summary>
    public static Formula Effort { get; } = new("CES", 1, FigureUnit.Mean, EffortScore, CesAnswers);

    public static Formula NetPromoterScore { get; } =
        new("NPS", 1, FigureUnit.Points, (Terms)Promoters - Detractors, NpsAnswers);

    /// <summary>All contacts so far of the episodes that began in the period.</summary>
    public static Formula ContactsPerEpisode { get; } =
        new("contacts per episode", 1, FigureUnit.Mean, EpisodeContacts, Episodes);

    /// <summary>All of them, in the order of a report.</summary>
    public static ImmutableArray<Formula> All { get; } =
    [
        ServiceLevel, ServiceLevelAbandonsInTimeMet, ServiceLevelOfAnswered, ServiceLevelWithoutAbandonsInTime,
        ServiceLevelWithoutShortAbandons, AverageSpeedOfAnswer, AverageHandleTime, Abandonment, Occupancy,
        FirstContactResolution, Satisfaction, Effort, NetPromoterScore, ContactsPerEpisode,
    ];
}
