namespace EdgeCC.Routing.Simulation;

/// <summary>
/// How a simulated queue fared, over the customers who arrived in the measured time; each of them is followed until they
/// have left, so that nobody is cut off by its end. Definitions as in <see cref="Theory.QueueFigures"/>. A figure is null
/// where there is nothing to divide by.
/// </summary>
/// <param name="WaitingProbability">Share of arrivals that were not answered, or gave up, at the moment they came.</param>
/// <param name="Asa">Mean wait of those who were answered, s.</param>
/// <param name="MeanWait">Mean wait of all, s.</param>
/// <param name="ServiceLevel">Share of arrivals that were answered within the target.</param>
/// <param name="Abandonment">Share of arrivals that gave up.</param>
/// <param name="Occupancy">Share of the agents' measured time spent talking, with whomever.</param>
/// <param name="Arrived">How many arrived.</param>
/// <param name="Answered">How many of them were answered.</param>
/// <param name="Abandoned">How many of them gave up.</param>
/// <param name="WarmUp">How many arrived before the measure began.</param>
public sealed record QueueMeasured(
    Estimate? WaitingProbability,
    Estimate? Asa,
    Estimate? MeanWait,
    Estimate? ServiceLevel,
    Estimate? Abandonment,
    Estimate? Occupancy,
    long Arrived,
    long Answered,
    long Abandoned,
    long WarmUp);
