using EdgeCC.Hardware.Headsets;
using EdgeCC.Hardware.Headsets.Hid;
using EdgeCC.Hardware.Headsets.Hidraw;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Rig;

[Trait("Device", "real")]
public sealed class HidrawDeviceTests : HidDeviceContract
{
    private protected override FarEnd Plug(byte[] descriptor) => new Real(new Uhid(RigDevices.Of("hid"), descriptor));

    private sealed class Real(Uhid headset) : FarEnd
    {
        private readonly HidrawDevice _device = HidrawDevice.Open(headset.Node);

        public override IHidDevice Device => _device;

        public override void Move(HidUsage control, bool on) => headset.Move(control, on);

        public override bool IsLit(HidUsage lamp) => headset.IsLit(lamp);

        public override void Unplug() => headset.Unplug();

        public override void Dispose()
        {
            _device.Dispose();
            headset.Dispose();
        }
    }
}
