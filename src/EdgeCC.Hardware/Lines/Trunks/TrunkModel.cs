using EdgeCC.Hardware.Lines.Countries;

namespace EdgeCC.Hardware.Lines.Trunks;

/// <summary>A trunk as configured.</summary>
/// <param name="Standard">What is usual in the country.</param>
/// <param name="Pulses">Dial in pulses, ten a second, where the exchange knows no keys.</param>
/// <param name="SensesLoop">The port tells whether current flows: without it calls end by tone only.</param>
public sealed record TrunkModel(LineStandard Standard, bool Pulses = false, bool SensesLoop = true);
