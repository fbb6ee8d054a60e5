using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Displays;

/// <summary>A display's controller as a pure translation of frames to bytes. It remembers what the chip shows, to send changes only.</summary>
internal interface IDisplayChip
{
    /// <summary>What wakes the chip, whatever state it is in, and clears it. To be sent first, and again after a fault.</summary>
    IEnumerable<BusTransfer> Begin();

    /// <summary>What makes the chip show a frame; nothing where it does already.</summary>
    IEnumerable<BusTransfer> Show(DisplayFrame frame);
}
