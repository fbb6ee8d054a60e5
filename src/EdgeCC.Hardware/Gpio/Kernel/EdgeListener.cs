namespace EdgeCC.Hardware.Gpio.Kernel;

/// <summary>The thread that waits for edges of all inputs. It sleeps while none moves.</summary>
internal sealed unsafe class EdgeListener : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<KernelGpioInput> _inputs = [];
    private readonly Thread _thread;
    private readonly int _bell;
    private volatile bool _stopped;

    public EdgeListener()
    {
        _bell = GpioUapi.EventCreate(0, GpioUapi.CloseOnExec);
        if (_bell < 0)
        {
            throw KernelGpioLines.Fault("The listener of GPIO lines");
        }

        _thread = new Thread(Listen) { Name = "GPIO edges", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Listens to one more.</summary>
    public void Add(KernelGpioInput input)
    {
        lock (_gate)
        {
            _inputs.Add(input);
        }

        Ring();
    }

    /// <summary>Ends the thread; the inputs' descriptors may be closed then.</summary>
    public void Dispose()
    {
        _stopped = true;
        Ring();
        _thread.Join();
        _ = GpioUapi.Close(_bell);
    }

    private void Ring()
    {
        ulong once = 1;
        _ = GpioUapi.Write(_bell, &once, sizeof(ulong));
    }

    private void Listen()
    {
        while (!_stopped)
        {
            KernelGpioInput[] inputs;
            lock (_gate)
            {
                inputs = [.. _inputs];
            }

            Wait(inputs);
        }
    }

    // Until the bell rings: then there are other inputs, or none any more.
    private void Wait(KernelGpioInput[] inputs)
    {
        PollEntry[] entries =
            [Entry(_bell), .. inputs.Select(input => Entry(input.Descriptor))];
        fixed (PollEntry* first = entries)
        {
            while (entries[0].Seen == 0)
            {
                // Interrupted by a signal: nothing was seen, and it waits again.
                if (GpioUapi.Poll(first, (nuint)entries.Length, -1) > 0)
                {
                    Take(inputs, entries);
                }
            }
        }

        ulong rung;
        _ = GpioUapi.Read(_bell, &rung, sizeof(ulong));
    }

    private static void Take(KernelGpioInput[] inputs, PollEntry[] entries)
    {
        for (var n = 0; n < inputs.Length; n++)
        {
            if (entries[n + 1].Seen != 0 && !inputs[n].Take())
            {
                // Its chip has gone. poll passes over a negative descriptor.
                entries[n + 1].Descriptor = -1;
            }
        }
    }

    private static PollEntry Entry(int descriptor) => new() { Descriptor = descriptor, Wanted = GpioUapi.Readable };
}
