using System.Device.I2c;
using System.Device.Spi;
using EdgeCC.Hardware.Boards;

namespace EdgeCC.Hardware.Displays;

/// <summary>The kernel's buses: <c>/dev/i2c-N</c> and <c>/dev/spidevN.S</c>.</summary>
internal static class LinuxBus
{
    /// <summary>Opens a board's device. Throws when there is no such bus.</summary>
    public static IBusWriter Open(DeviceModel device) => device.Bus.Kind == BusKind.Spi
        ? new SpiWriter(SpiDevice.Create(new SpiConnectionSettings(device.Bus.Number, device.Address)
        {
            ClockFrequency = device.Bus.Hertz,
            Mode = SpiMode.Mode0,
        }))
        : new I2cWriter(I2cDevice.Create(new I2cConnectionSettings(device.Bus.Number, device.Address)));

    private sealed class I2cWriter(I2cDevice device) : IBusWriter
    {
        public void Write(ReadOnlySpan<byte> bytes) => device.Write(bytes);

        public void Dispose() => device.Dispose();
    }

    private sealed class SpiWriter(SpiDevice device) : IBusWriter
    {
        public void Write(ReadOnlySpan<byte> bytes) => device.Write(bytes);

        public void Dispose() => device.Dispose();
    }
}
