namespace EdgeCC.Hardware.Lines;

/// <summary>A port's answer.</summary>
/// <param name="Effects">To be carried out in this order.</param>
/// <param name="NextDeadline">The uptime at which the port wants <see cref="ILine.Advance"/>, or null.</param>
public readonly record struct LineAnswer(IReadOnlyList<LineEffect> Effects, TimeSpan? NextDeadline);
