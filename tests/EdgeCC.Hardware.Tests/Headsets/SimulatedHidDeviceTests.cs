using EdgeCC.Hardware.Headsets;
using EdgeCC.Hardware.Headsets.Hid;
using EdgeCC.Hardware.Headsets.Simulation;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Headsets;

public sealed class SimulatedHidDeviceTests : HidDeviceContract
{
    private protected override FarEnd Plug(byte[] descriptor) => new Twin(descriptor);

    private sealed class Twin(byte[] descriptor) : FarEnd
    {
        private readonly SimulatedHidDevice _device = new(descriptor);

        public override IHidDevice Device => _device;

        public override void Move(HidUsage control, bool on) => _device.Move(control, on);

        public override bool IsLit(HidUsage lamp) => _device.IsLit(lamp);

        public override void Unplug() => _device.Unplug();

        public override void Dispose() => _device.Dispose();
    }
}
