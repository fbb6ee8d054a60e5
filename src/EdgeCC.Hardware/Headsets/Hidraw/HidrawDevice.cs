using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EdgeCC.Hardware.Headsets.Hidraw;

/// <summary>A headset's HID interface: <c>/dev/hidrawN</c>.</summary>
internal sealed unsafe class HidrawDevice : IHidDevice
{
    private readonly int _file;

    private HidrawDevice(int file, byte[] descriptor) => (_file, Descriptor) = (file, descriptor);

    public ReadOnlyMemory<byte> Descriptor { get; }

    /// <summary>Opens one.</summary>
    /// <exception cref="IOException">It is not there, is no such device, or may not be used.</exception>
    public static HidrawDevice Open(string path)
    {
        var file = HidrawLibrary.Open(path, HidrawLibrary.ReadWrite | HidrawLibrary.CloseOnExec);
        if (file < 0)
        {
            throw Fault(path);
        }

        var descriptor = default(HidrawDescriptor);
        if (HidrawLibrary.Control(file, HidrawLibrary.DescriptorSize, &descriptor.Size) < 0
            || HidrawLibrary.Control(file, HidrawLibrary.Descriptor, &descriptor) < 0)
        {
            var fault = Fault(path);
            _ = HidrawLibrary.Close(file);
            throw fault;
        }

        return new HidrawDevice(file, new ReadOnlySpan<byte>(descriptor.Value, (int)descriptor.Size).ToArray());
    }

    public int Read(Span<byte> report, TimeSpan limit)
    {
        var entry = new HidrawPoll { Descriptor = _file, Wanted = HidrawLibrary.Readable };
        var ready = HidrawLibrary.Poll(&entry, 1, (int)limit.TotalMilliseconds);
        if (ready == 0 || (ready < 0 && Marshal.GetLastPInvokeError() == HidrawLibrary.Interrupted))
        {
            return 0;
        }

        fixed (byte* first = report)
        {
            // A device that is gone is readable, and then refuses.
            var read = (int)HidrawLibrary.Read(_file, first, (nuint)report.Length);
            return read > 0 ? read : throw Fault("read");
        }
    }

    public void Write(ReadOnlySpan<byte> report)
    {
        fixed (byte* first = report)
        {
            if (HidrawLibrary.Write(_file, first, (nuint)report.Length) != report.Length)
            {
                throw Fault("write");
            }
        }
    }

    public void Dispose() => _ = HidrawLibrary.Close(_file);

    private static IOException Fault(string what) => new($"{what}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
}
