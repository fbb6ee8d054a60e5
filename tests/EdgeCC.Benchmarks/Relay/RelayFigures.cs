namespace EdgeCC.Benchmarks.Relay;

/// <summary>What one relay cost and how well it did.</summary>
internal sealed record RelayFigures(
    double CpuMicrosecondsPerPacket, long Sent, long Lost, double P50Milliseconds, double P99Milliseconds)
{
    /// <summary>Each figure's median over the rounds; packets are summed.</summary>
    public static RelayFigures Median(IReadOnlyList<RelayFigures> rounds) => new(
        Quantile.Median(rounds.Select(round => round.CpuMicrosecondsPerPacket)),
        rounds.Sum(round => round.Sent),
        rounds.Sum(round => round.Lost),
        Quantile.Median(rounds.Select(round => round.P50Milliseconds)),
        Quantile.Median(rounds.Select(round => round.P99Milliseconds)));
}
