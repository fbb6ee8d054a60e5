using System.Collections.Immutable;

namespace EdgeCC.Hardware.Modem;

/// <summary>What comes of bytes, an order or time.</summary>
/// <param name="Events">What there is to tell.</param>
/// <param name="Bytes">What is to be written to the modem.</param>
/// <param name="NextDeadline">When it wants to be asked again (uptime).</param>
/// <param name="MustReopen">True: the port is to be closed, and opened anew after a pause.</param>
internal sealed record ModemAnswer(
    ImmutableArray<ModemEvent> Events, ImmutableArray<byte> Bytes, TimeSpan? NextDeadline, bool MustReopen = false);
