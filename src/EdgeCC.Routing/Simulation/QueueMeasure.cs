namespace EdgeCC.Routing.Simulation;

/// <summary>Counts what happens in a simulated queue, batch by batch.</summary>
internal sealed class QueueMeasure(QueueSettings settings)
{
    private readonly Tally[] _batches = [.. Enumerable.Range(0, Estimate.Batches).Select(_ => new Tally())];
    private long _warmUp;

    public void Take(SimulationStep step)
    {
        if (step.Kind == SimulationStepKind.Answer)
        {
            CountBusy(step.At, step.At + step.Contact.Talk);
        }

        if (step.Contact.Arrives >= settings.WarmUp)
        {
            Count(step, _batches[BatchOf(step.Contact.Arrives)]);
        }
        else if (step.Kind == SimulationStepKind.Arrival)
        {
            _warmUp++;
        }
    }

    // Ticks over ticks: sums of whole numbers, so that whoever counts again gets the same to the last digit.
    public QueueMeasured Result() => new(
        Ratio(tally => tally.Delayed, tally => tally.Arrived),
        Ratio(tally => tally.AnsweredWait.Ticks, tally => tally.Answered * TimeSpan.TicksPerSecond),
        Ratio(tally => (tally.AnsweredWait + tally.AbandonedWait).Ticks, tally => tally.Arrived * TimeSpan.TicksPerSecond),
        Ratio(tally => tally.InTime, tally => tally.Arrived),
        Ratio(tally => tally.Abandoned, tally => tally.Arrived),
        Ratio(tally => tally.Busy.Ticks, _ => (double)settings.Agents * settings.Measured.Ticks / Estimate.Batches),
        _batches.Sum(tally => tally.Arrived),
        _batches.Sum(tally => tally.Answered),
        _batches.Sum(tally => tally.Abandoned),
        _warmUp);

    private Estimate? Ratio(Func<Tally, double> part, Func<Tally, double> whole) =>
        Estimate.OfRatio([.. _batches.Select(part)], [.. _batches.Select(whole)]);

    private void Count(SimulationStep step, Tally tally)
    {
        var waited = step.At - step.Contact.Arrives;
        switch (step.Kind)
        {
            case SimulationStepKind.Arrival:
                tally.Arrived++;
                break;
            case SimulationStepKind.Answer:
                tally.Answered++;
                tally.AnsweredWait += waited;
                tally.InTime += waited <= settings.Target ? 1 : 0;
                tally.Delayed += waited > TimeSpan.Zero ? 1 : 0;
                break;
            case SimulationStepKind.Abandon:
                tally.Abandoned++;
                tally.AbandonedWait += waited;
                tally.Delayed++;
                break;
        }
    }

    /// <summary>Shares a conversation out among the batches it lies in.</summary>
    private void CountBusy(TimeSpan from, TimeSpan to)
    {
        from = from < settings.WarmUp ? settings.WarmUp : from;
        to = to > settings.End ? settings.End : to;
        while (from < to)
        {
            var batch = BatchOf(from);
            var end = EndOf(batch) < to ? EndOf(batch) : to;
            _batches[batch].Busy += end - from;
            from = end;
        }
    }

    private int BatchOf(TimeSpan at) => (int)((at - settings.WarmUp).Ticks * Estimate.Batches / settings.Measured.Ticks);

    // Rounded up, so that it is the first moment of the next batch.
    private TimeSpan EndOf(int batch) => settings.WarmUp
        + new TimeSpan((((batch + 1) * settings.Measured.Ticks) + Estimate.Batches - 1) / Estimate.Batches);

    private sealed class Tally
    {
        public long Arrived { get; set; }

        public long Delayed { get; set; }

        public long Answered { get; set; }

        public long InTime { get; set; }

        public long Abandoned { get; set; }

        public TimeSpan AnsweredWait { get; set; }

        public TimeSpan AbandonedWait { get; set; }

        public TimeSpan Busy { get; set; }
    }
}
