namespace EdgeCC.Media.Jitter;

/// <summary>What a <see cref="JitterBuffer"/> has had to do.</summary>
/// <param name="Begun">How often a source began, or began anew.</param>
/// <param name="Doubled">Packets that had come before.</param>
/// <param name="Dropped">Packets that came too late to be waited for, or from out of all order.</param>
/// <param name="Widened">How often the sound was made older, because a packet came later than any was expected.</param>
/// <param name="Skips">How often sound was left out, because it was older than it need be.</param>
/// <param name="Concealed">Samples that were filled in, pauses of the sender not counted.</param>
public readonly record struct JitterCounts(
    long Begun, long Doubled, long Dropped, long Widened, long Skips, long Concealed);
