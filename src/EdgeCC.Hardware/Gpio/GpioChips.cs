namespace EdgeCC.Hardware.Gpio;

/// <summary>
/// The GPIO lines of a board. A line that cannot be had is noted and then ignored: a loose wire must never keep the
/// service from taking calls. Safe from any thread.
/// </summary>
internal sealed class GpioChips(IGpioLines lines) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<GpioLine, IGpioInput> _inputs = [];
    private readonly Dictionary<GpioLine, IGpioOutput> _outputs = [];
    private readonly SortedDictionary<string, string> _faults = [];

    /// <summary>What is wrong, one sentence a line of the board; empty when all is well.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_gate)
            {
                return [.. _faults.Select(fault => $"{fault.Key}: {fault.Value}")];
            }
        }
    }

    /// <summary>What lost edges, one sentence a line: it chatters more than a contact may.</summary>
    public IReadOnlyList<string> Losses
    {
        get
        {
            lock (_gate)
            {
                return [.. _inputs.Where(input => input.Value.Lost > 0)
                    .Select(input => $"{input.Key} moved faster than it could be followed, {input.Value.Lost} times")];
            }
        }
    }

    /// <summary>Makes a line an output, dark.</summary>
    public void OpenLamp(GpioLine line) => Try(line, () => _outputs[line] = lines.OpenOutput(line));

    /// <summary>Makes a line an input.</summary>
    /// <param name="line">Which.</param>
    /// <param name="moved">As of <see cref="IGpioLines.OpenInput"/>.</param>
    public void OpenButton(GpioLine line, Action<LineEdge> moved) =>
        Try(line, () => _inputs[line] = lines.OpenInput(line, moved));

    /// <summary>Lights a lamp or darkens it.</summary>
    public void Write(GpioLine line, bool active)
    {
        if (_outputs.TryGetValue(line, out var output))
        {
            Try(line, () => output.Write(active));
        }
    }

    /// <summary>Looks whether an input stands where its edges led.</summary>
    public void Reconcile(GpioLine line)
    {
        if (_inputs.TryGetValue(line, out var input))
        {
            Try(line, input.Reconcile);
        }
    }

    /// <summary>Whether an input is active now.</summary>
    /// <exception cref="IOException">The line could not be had, or its chip has gone.</exception>
    public bool Read(GpioLine line)
    {
        var input = _inputs.GetValueOrDefault(line) ?? throw new IOException($"{line} could not be had");
        input.Reconcile();
        return input.Active;
    }

    public void Dispose() => lines.Dispose();

    // Lines are opened before they are used, and act outside the gate: an edge is told meanwhile, and may want a fault told.
    private void Try(GpioLine line, Action act)
    {
        string? fault = null;
        try
        {
            act();
        }
        catch (Exception thrown) when (thrown is IOException or ObjectDisposedException)
        {
            fault = thrown.Message;
        }

        lock (_gate)
        {
            if (fault is null)
            {
                _faults.Remove(line.ToString());
            }
            else
            {
                _faults[line.ToString()] = fault;
            }
        }
    }
}
