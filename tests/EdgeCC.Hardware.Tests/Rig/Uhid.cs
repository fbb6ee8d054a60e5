using System.Buffers.Binary;
using System.Text;
using EdgeCC.Hardware.Headsets.Hid;
using EdgeCC.Hardware.Headsets.Simulation;

namespace EdgeCC.Hardware.Tests.Rig;

/// <summary>A headset that the kernel takes for a real one (linux/uhid.h): what the host writes comes here, what is sent here the host reads.</summary>
internal sealed class Uhid : IDisposable
{
    // enum uhid_event_type
    private const uint Destroy = 1;
    private const uint Output = 6;
    private const uint Create2 = 11;
    private const uint Input2 = 12;

    private const int LargestData = 4096;
    private const int EventSize = 4 + 276 + LargestData;
    private const ushort Usb = 3;

    private readonly Lock _gate = new();
    private readonly FileStream _kernel;
    private readonly SimulatedHeadset _headset;
    private readonly string _unique = Guid.NewGuid().ToString("N");
    private bool _isPlugged = true;

    public Uhid(string device, byte[] descriptor)
    {
        _headset = new SimulatedHeadset(HidDescriptorReader.TryRead(descriptor, out _)!);
        _kernel = new FileStream(device, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        Create(descriptor);
        new Thread(Listen) { IsBackground = true, Name = "uhid" }.Start();
    }

    /// <summary>The node the kernel made for it.</summary>
    public string Node => SpinWait.SpinUntil(() => FindNode() is not null, TimeSpan.FromSeconds(10))
        ? FindNode()!
        : throw new IOException("the kernel made no /dev/hidraw of it");

    public void Move(HidUsage control, bool on)
    {
        lock (_gate)
        {
            Send(_headset.Move(control, on));
        }
    }

    public bool IsLit(HidUsage lamp)
    {
        lock (_gate)
        {
            return _headset.IsLit(lamp);
        }
    }

    public void Unplug()
    {
        lock (_gate)
        {
            if (_isPlugged)
            {
                _isPlugged = false;
                Write(Destroy, []);
            }
        }
    }

    public void Dispose() => Unplug();

    private string? FindNode() => Directory.EnumerateDirectories("/sys/class/hidraw")
        .Where(node => File.Exists($"{node}/device/uevent") && File.ReadAllText($"{node}/device/uevent").Contains(_unique, StringComparison.Ordinal))
        .Select(node => $"/dev/{Path.GetFileName(node)}")
        .FirstOrDefault(File.Exists);

    // struct uhid_create2_req: name, phys, uniq, rd_size, bus, vendor, product, version, country, rd_data.
    private void Create(byte[] descriptor)
    {
        var request = new byte[276 + LargestData];
        Encoding.ASCII.GetBytes("EdgeCC headset", request);
        Encoding.ASCII.GetBytes(_unique, request.AsSpan(192));
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(256), (ushort)descriptor.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(258), Usb);
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(260), 0x0d8c);
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(264), 0x0014);
        descriptor.CopyTo(request, 276);
        Write(Create2, request);
    }

    private void Listen()
    {
        var received = new byte[EventSize];
        try
        {
            while (_kernel.Read(received) > 0)
            {
                if (BinaryPrimitives.ReadUInt32LittleEndian(received) == Output)
                {
                    Take(received.AsSpan(4));
                }
            }
        }
        catch (IOException)
        {
            // Destroyed: there is nothing more to come.
        }
    }

    // struct uhid_output_req: data, size, rtype.
    private void Take(ReadOnlySpan<byte> output)
    {
        var report = output[..BinaryPrimitives.ReadUInt16LittleEndian(output[LargestData..])].ToArray();
        lock (_gate)
        {
            if (_headset.Take(report) is { } echo)
            {
                Send(echo);
            }
        }
    }

    // struct uhid_input2_req: size, data.
    private void Send(byte[] report)
    {
        var request = new byte[2 + report.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(request, (ushort)report.Length);
        report.CopyTo(request, 2);
        Write(Input2, request);
    }

    private void Write(uint type, byte[] request)
    {
        var sent = new byte[4 + request.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(sent, type);
        request.CopyTo(sent, 4);
        _kernel.Write(sent);
    }
}
