using EdgeCC.Hardware.Modem.Messages;

namespace EdgeCC.Hardware.Modem;

/// <summary>How the modem stands, as its thread last said.</summary>
/// <param name="State">The modem.</param>
/// <param name="Counts">Its messages.</param>
/// <param name="Fault">What keeps its port from being open; null: nothing.</param>
internal sealed record ModemReport(ModemState State, SmsCounts Counts, string? Fault);
