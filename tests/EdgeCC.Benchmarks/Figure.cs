namespace EdgeCC.Benchmarks;

/// <summary>One thing measured.</summary>
/// <param name="Benchmark">The word it is asked for with.</param>
/// <param name="What">What was measured.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="AtMost">What is aimed at, or null where nothing is.</param>
internal sealed record Figure(string Benchmark, string What, double Value, string Unit, double? AtMost = null)
{
    /// <summary>Whether the aim is met; null without one.</summary>
    public bool? IsMet => AtMost is { } most ? Value <= most : null;
}
