namespace EdgeCC.Hardware.Modem.Serial;

/// <summary>Waits for a port, a bell or a time, whichever comes first; sleeps until then.</summary>
internal sealed unsafe class SerialBell : IDisposable
{
    private readonly int _bell = Tty.EventCreate(0, Tty.CloseOnExec | Tty.NonBlocking);

    /// <summary>Wakes whoever waits. Safe from any thread.</summary>
    public void Ring()
    {
        ulong once = 1;
        _ = Tty.Write(_bell, &once, sizeof(ulong));
    }

    /// <summary>True once the port has something to read, or is gone.</summary>
    /// <param name="port">The port; null where there is none.</param>
    /// <param name="longest">For how long at most; null: until something happens.</param>
    public bool Wait(SerialPort? port, TimeSpan? longest)
    {
        var entries = stackalloc TtyPoll[2];
        entries[0] = new TtyPoll { Descriptor = _bell, Wanted = Tty.Readable };

        // poll passes over a negative descriptor.
        entries[1] = new TtyPoll
        {
            Descriptor = port?.Descriptor ?? -1,
            Wanted = (short)(Tty.Readable | (port?.HasUnwritten == true ? Tty.Writable : 0)),
        };
        var milliseconds = longest is { } time ? (int)Math.Clamp(Math.Ceiling(time.TotalMilliseconds), 0, int.MaxValue) : -1;
        _ = Tty.Poll(entries, 2, milliseconds);
        ulong rung;
        _ = Tty.Read(_bell, &rung, sizeof(ulong));
        return (entries[1].Seen & ~Tty.Writable) != 0;
    }

    public void Dispose() => _ = Tty.Close(_bell);
}
