namespace EdgeCC.Model.Facts;

/// <summary>
/// A fact that a later version wrote before this one was put back: kept and handed on as it came, and nothing is made of it.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Json">All of it, as one line of JSON.</param>
public sealed record LaterFact(DateTimeOffset At, string Json) : Fact(At);
