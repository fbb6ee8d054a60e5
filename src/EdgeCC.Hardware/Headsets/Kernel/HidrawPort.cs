using System.Collections.Concurrent;
using EdgeCC.Hardware.Headsets.Hid;

namespace EdgeCC.Hardware.Headsets.Kernel;

/// <summary>
/// A headset's keys at the kernel's hidraw device, wherever USB has it: one thread looks for it and reads, another writes, for
/// either may wait long for a device that does not answer.
/// </summary>
internal sealed class HidrawPort : IHidPort
{
    /// <summary>Reports that may wait, either way; what is beyond is lost, as a key pressed at a box that is too busy.</summary>
    private const int MostWaiting = 32;

    /// <summary>The longest report (bytes) of a USB device at full speed, and its number.</summary>
    private const int LongestReport = 65;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly HidrawDevices _devices;
    private readonly string _name;
    private readonly ConcurrentQueue<byte[]> _read = new();
    private readonly BlockingCollection<byte[]> _written = new(MostWaiting);
    private readonly ManualResetEventSlim _stop = new();
    private volatile FileStream? _file;
    private volatile HidReportMap? _map;

    /// <summary>Begins to look for the headset.</summary>
    /// <param name="devices">Where devices are found.</param>
    /// <param name="name">Where it is plugged in: <c>usb-0d8c:0014-1.2</c>.</param>
    public HidrawPort(HidrawDevices devices, string name)
    {
        (_devices, _name) = (devices, name);
        new Thread(Run) { IsBackground = true, Name = $"headset {name}" }.Start();
        new Thread(WriteOn) { IsBackground = true, Name = $"headset {name} lamps" }.Start();
    }

    /// <inheritdoc/>
    public HidReportMap? Map => _map;

    /// <inheritdoc/>
    public bool TryRead(out byte[]? report) => _read.TryDequeue(out report);

    /// <inheritdoc/>
    public void Write(byte[] report) => _written.TryAdd(report);

    /// <summary>Closes the device. A thread that waits for it ends with the device or with the service.</summary>
    public void Dispose()
    {
        _stop.Set();
        _written.CompleteAdding();
        _file?.Dispose();
    }

    private void Run()
    {
        while (!_stop.IsSet)
        {
            if (_devices.Find(_name) is { } device)
            {
                Serve(device);
            }

            _stop.Wait(Pause);
        }
    }

    private void Serve(HidrawDevice device)
    {
        try
        {
            using var file = new FileStream(device.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            (_file, _map) = (file, device.Map);
            var buffer = new byte[LongestReport];
            while (!_stop.IsSet && file.Read(buffer) is > 0 and var length)
            {
                if (_read.Count < MostWaiting)
                {
                    _read.Enqueue(buffer[..length]);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // It was pulled out, or is not ours to open: it is looked for again.
        }

        (_file, _map) = (null, null);
        _read.Clear();
    }

    private void WriteOn()
    {
        foreach (var report in _written.GetConsumingEnumerable())
        {
            try
            {
                _file?.Write(report);
            }
            catch (Exception fault) when (fault is IOException or ObjectDisposedException)
            {
                // The reader finds out, too.
            }
        }
    }
}
