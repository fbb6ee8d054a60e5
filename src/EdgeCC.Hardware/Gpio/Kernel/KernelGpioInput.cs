namespace EdgeCC.Hardware.Gpio.Kernel;

/// <summary>An input of the kernel's, with its buffer of dated edges.</summary>
internal sealed unsafe class KernelGpioInput : IGpioInput
{
    private const int Rising = 1;
    private const int Batch = 16;

    private readonly Lock _gate = new();
    private readonly GpioLine _line;
    private readonly LevelReconciler _level;

    public KernelGpioInput(GpioLine line, int descriptor, Action<LineEdge> moved)
    {
        _line = line;
        _level = new LevelReconciler(moved);
        Descriptor = descriptor;
    }

    /// <summary>Becomes readable when the line has moved.</summary>
    public int Descriptor { get; }

    public bool Active => _level.Active;

    public long Lost => _level.Lost;

    public void Reconcile()
    {
        lock (_gate)
        {
            Drain();
            var values = new LineValues { Mask = 1 };
            if (GpioUapi.Control(Descriptor, GpioUapi.GetValues, &values) < 0)
            {
                throw KernelGpioLines.Fault(_line.ToString());
            }

            _level.Level(values.Bits != 0, GpioTime.Now(TimeProvider.System));
        }
    }

    /// <summary>Tells the edges that wait. False when the chip has gone: there will be no more.</summary>
    public bool Take()
    {
        lock (_gate)
        {
            return Drain();
        }
    }

    // A read waits while there is nothing to read, so it is asked for first. What is neither silent nor readable is gone.
    private bool Drain()
    {
        var events = stackalloc LineEvent[Batch];
        while (true)
        {
            var entry = new PollEntry { Descriptor = Descriptor, Wanted = GpioUapi.Readable };
            if (GpioUapi.Poll(&entry, 1, 0) <= 0)
            {
                return true;
            }

            var read = (entry.Seen & GpioUapi.Readable) == 0
                ? -1
                : GpioUapi.Read(Descriptor, events, (nuint)(sizeof(LineEvent) * Batch));
            if (read < 0)
            {
                return false;
            }

            for (var n = 0; n < read / sizeof(LineEvent); n++)
            {
                _level.Edge(events[n].Id == Rising, events[n].LineNumber, GpioTime.OfKernel(events[n].Timestamp));
            }
        }
    }
}
