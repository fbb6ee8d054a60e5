using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;

namespace EdgeCC.Hardware.Displays;

/// <summary>
/// Keeps one display showing the newest frame, on the timer's thread. One that does not answer is tried again after
/// pauses that grow from 1 s to 1 min; each display has its own, so that the others go on.
/// </summary>
internal sealed class DisplayWriter : IDisposable
{
    /// <summary>The longest pause.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Lock _writing = new();
    private readonly IDisplayChip _chip;
    private readonly Func<IBusWriter> _open;
    private readonly Action<TimeSpan> _rest;
    private readonly ITimer _timer;
    private volatile DisplayFrame? _newest;
    private volatile string? _fault;
    private DisplayFrame? _shown;
    private IBusWriter? _bus;
    private int _failures;
    private bool _closed;

    /// <param name="device">Which display.</param>
    /// <param name="chip">Its controller.</param>
    /// <param name="open">Opens the way to it.</param>
    /// <param name="rest">Waits as long as a chip wants to be left alone.</param>
    /// <param name="time">The clock of the pauses.</param>
    public DisplayWriter(
        DeviceModel device, IDisplayChip chip, Func<IBusWriter> open, Action<TimeSpan> rest, TimeProvider time)
    {
        Device = device;
        _chip = chip;
        _open = open;
        _rest = rest;
        _timer = time.CreateTimer(_ => Write(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public DeviceModel Device { get; }

    /// <summary>What is wrong, or null: how the display is called, where it hangs, and what the bus says.</summary>
    public string? Fault => _fault;

    /// <summary>Shows this from now on.</summary>
    public void Show(DisplayFrame frame)
    {
        _newest = frame;
        if (_fault is null)
        {
            _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Leaves the display dark: what a dead service last said must not stand there.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            _timer.Dispose();
            if (_bus is not null)
            {
                TryShow(new DisplayFrame([], Brightness: 0));
            }

            _closed = true;
            _bus?.Dispose();
        }
    }

    private void Write()
    {
        lock (_writing)
        {
            while (!_closed && _newest is { } frame && !frame.Equals(_shown))
            {
                if (!TryShow(frame))
                {
                    _timer.Change(Pause, Timeout.InfiniteTimeSpan);
                    return;
                }
            }
        }
    }

    private TimeSpan Pause =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 1L << Math.Min(_failures - 1, 10)));

    private bool TryShow(DisplayFrame frame)
    {
        try
        {
            if (_bus is null)
            {
                _bus = _open();
                Send(_chip.Begin());
            }

            Send(_chip.Show(frame));
            _shown = frame;
            _failures = 0;
            _fault = null;
            return true;
        }
        catch (Exception fault)
        {
            // Drivers throw whatever their library does, from IOException to PlatformNotSupportedException.
            _bus?.Dispose();
            _bus = null;
            _shown = null;
            _failures++;
            _fault = $"{Device.Label} ({Device.Name}) on {Device.Bus.Name} does not answer: {fault.Message}";
            return false;
        }
    }

    private void Send(IEnumerable<BusTransfer> transfers)
    {
        foreach (var transfer in transfers)
        {
            _bus!.Write(transfer.Bytes);
            if (transfer.Pause > TimeSpan.Zero)
            {
                _rest(transfer.Pause);
            }
        }
    }
}
