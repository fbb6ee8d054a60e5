using EdgeCC.Hardware.Modem.Serial;

namespace EdgeCC.Hardware.Modem.Simulation;

/// <summary>
/// The twin of a modem on a real terminal of the kernel: whoever opens its path talks to it as to a serial port. The path is a
/// link that leads to another terminal after every plugging, as those of /dev/serial/by-id do.
/// </summary>
/// <param name="path">The link.</param>
internal sealed unsafe class PtyModem(string path) : IDisposable
{
    private static readonly TimeSpan UntilOpened = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly SerialBell _bell = new();
    private SimulatedModem? _twin;
    private SerialPort? _port;
    private Thread? _thread;
    private volatile bool _isPulled;

    /// <summary>Does something with the twin, while nothing else does.</summary>
    public T With<T>(Func<SimulatedModem, T> act)
    {
        lock (_gate)
        {
            return act(Twin);
        }
    }

    /// <summary>Plugs it in.</summary>
    public void Plug()
    {
        var descriptor = Tty.Open("/dev/ptmx", Tty.ReadWrite | Tty.NoControllingTerminal | Tty.NonBlocking | Tty.CloseOnExec);
        var (unlocked, number) = (0, 0);
        if (descriptor < 0 || Tty.Control(descriptor, Tty.SetLock, &unlocked) < 0 || Tty.Control(descriptor, Tty.GetNumber, &number) < 0)
        {
            throw new IOException("There are no pseudo-terminals");
        }

        (_port, _isPulled) = (SerialPort.Over(descriptor), false);
        File.Delete(path);
        File.CreateSymbolicLink(path, $"/dev/pts/{number}");
        _thread = new Thread(Run) { Name = "Twin of a modem", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Pulls it out.</summary>
    public void Pull()
    {
        _isPulled = true;
        _bell.Ring();
        _thread?.Join();
        _thread = null;
        _port?.Dispose();
        _port = null;
        File.Delete(path);
    }

    public void Dispose()
    {
        Pull();
        _bell.Dispose();
    }

    private SimulatedModem Twin => _twin ??= new SimulatedModem(bytes => _port?.Write(bytes));

    private void Run()
    {
        var (buffer, port) = (new byte[4096], _port!);
        while (!_isPulled)
        {
            if (!_bell.Wait(port, longest: null))
            {
                continue;
            }

            var read = port.Read(buffer);
            if (read < 0)
            {
                // Nobody has opened the other end; the kernel says so all the time.
                _bell.Wait(port: null, UntilOpened);
                continue;
            }

            lock (_gate)
            {
                Twin.Take(buffer.AsSpan(0, read));
            }
        }
    }
}
