namespace EdgeCC.Hardware.Displays;

/// <summary>What goes to a chip in one piece: one I²C write, or one SPI transfer under one chip select.</summary>
/// <param name="Bytes">The bytes, without I²C address.</param>
/// <param name="Pause">How long the chip is to be left alone afterwards.</param>
internal readonly record struct BusTransfer(byte[] Bytes, TimeSpan Pause = default);
