namespace EdgeCC.Benchmarks.Relay;

/// <summary>What one relay cost and how well it did.</summary>
internal sealed record RelayFigures(
    double CpuMicrosecondsPerPacket, long Sent, long Lost, double P50Milliseconds, double P99Milliseconds)
{
    /// <summary>Each figure's median over the rounds; packets are summed.</summary>
    public static RelayFigures Median(IReadOnlyList<RelayFigures> rounds) => new(
        Median(rounds.Select(round => round.CpuMicrosecondsPerPacket)),
        rounds.Sum(round => round.Sent),
        rounds.Sum(round => round.Lost),
        Median(rounds.Select(round => round.P50Milliseconds)),
        Median(rounds.Select(round => round.P99Milliseconds)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>Two relays under the same load.</summary>
internal sealed record RelayComparison(int Calls, RelayFigures Bare, RelayFigures Product)
{
    /// <summary>How many times the bare relay's CPU the product takes a packet.</summary>
    public double Ratio => Product.CpuMicrosecondsPerPacket / Bare.CpuMicrosecondsPerPacket;
}
