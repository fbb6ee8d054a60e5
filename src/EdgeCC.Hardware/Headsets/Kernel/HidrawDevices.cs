using EdgeCC.Hardware.Headsets.Hid;
using EdgeCC.Hardware.Sound.Cards;

namespace EdgeCC.Hardware.Headsets.Kernel;

/// <summary>The hidraw devices that are there now, from <c>/sys/class/hidraw</c>.</summary>
/// <param name="root">The file system, <c>/</c>.</param>
internal sealed class HidrawDevices(string root)
{
    /// <summary>The longest descriptor (bytes) the kernel takes (HID_MAX_DESCRIPTOR_SIZE).</summary>
    private const int LongestDescriptor = 4096;

    /// <summary>The headset that is plugged in there; null while none is. A device may have keys of other kinds beside.</summary>
    /// <param name="usbName">As sound cards are named (decision 0904); the ports may be left out.</param>
    public HidrawDevice? Find(string usbName)
    {
        var folder = Path.Combine(root, "sys", "class", "hidraw");
        try
        {
            return Directory.Exists(folder)
                ? Directory.EnumerateFileSystemEntries(folder, "hidraw*").Order(StringComparer.Ordinal)
                    .Where(entry => IsAt(entry, usbName))
                    .Select(Read)
                    .FirstOrDefault(device => device is not null)
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Its device is one of an interface of the USB device: <c>…/1-1.2/1-1.2:1.3/0003:0D8C:0014.0001</c>.</summary>
    private static bool IsAt(string entry, string usbName) =>
        UsbNames.Of(Path.GetDirectoryName(Device(entry))) is { } name
        && (name == usbName || name.StartsWith(usbName + "-", StringComparison.Ordinal));

    private HidrawDevice? Read(string entry)
    {
        var descriptor = File.ReadAllBytes(Path.Combine(Device(entry), "report_descriptor"));
        return descriptor.Length <= LongestDescriptor
            && HidDescriptorReader.TryRead(descriptor, out _) is { } map
            && Headset.Over(map) is not null
                ? new HidrawDevice(Path.Combine(root, "dev", Path.GetFileName(entry)), map)
                : null;
    }

    private static string Device(string entry)
    {
        var real = Directory.ResolveLinkTarget(entry, returnFinalTarget: true)?.FullName ?? entry;
        var device = Path.Combine(real, "device");
        return Directory.ResolveLinkTarget(device, returnFinalTarget: true)?.FullName ?? device;
    }
}
