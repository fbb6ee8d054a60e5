using EdgeCC.Hardware.Headsets.Kernel;

namespace EdgeCC.Hardware.Tests.Headsets;

/// <summary>Which hidraw device a headset is, by where it is plugged in.</summary>
public sealed class HidrawDevicesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("edgecc-hidraw").FullName;
    private readonly HidrawDevices _devices;

    public HidrawDevicesTests() => _devices = new HidrawDevices(_root);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_headset_is_found_by_its_ports_or_without_them_and_no_other_device_is_taken_for_it()
    {
        Plug(0, "1.3", descriptor: []);
        Plug(1, "1.2", descriptor: [0x05]);
        Plug(2, "1.2", Descriptors.Plain);

        foreach (var name in new[] { "usb-0d8c:0014-1.2", "usb-0d8c:0014" })
        {
            var found = _devices.Find(name);
            Assert.Equal(Path.Combine(_root, "dev", "hidraw2"), found!.Path);
            Assert.NotEmpty(found.Map.Fields);
        }

        Assert.Null(_devices.Find("usb-0d8c:0014-1.3"));
        Assert.Null(_devices.Find("usb-0d8c:0015"));
    }

    [Fact]
    public void Without_any_device_there_is_none() => Assert.Null(_devices.Find("usb-0d8c:0014-1.2"));

    private void Plug(int number, string ports, byte[] descriptor)
    {
        var usb = Path.Combine(_root, "sys", "devices", "usb1", $"1-{ports}");
        var device = Path.Combine(usb, $"1-{ports}:1.{number}", $"0003:0D8C:0014.000{number}");
        Directory.CreateDirectory(device);
        File.WriteAllText(Path.Combine(usb, "idVendor"), "0d8c\n");
        File.WriteAllText(Path.Combine(usb, "idProduct"), "0014\n");
        File.WriteAllBytes(Path.Combine(device, "report_descriptor"), descriptor);
        var entry = Path.Combine(device, "hidraw", $"hidraw{number}");
        Directory.CreateDirectory(entry);
        Directory.CreateSymbolicLink(Path.Combine(entry, "device"), device);
        var folder = Directory.CreateDirectory(Path.Combine(_root, "sys", "class", "hidraw"));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, $"hidraw{number}"), entry);
    }
}
