namespace EdgeCC.Routing.Metrics;

/// <summary>One amount that a fact, or several together, put into the ledger.</summary>
internal readonly record struct Entry(DateTimeOffset At, MetricsKey Key, Measure Measure, long Amount);
