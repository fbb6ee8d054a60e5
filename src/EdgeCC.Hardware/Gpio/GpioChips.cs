using System.Device.Gpio;

namespace EdgeCC.Hardware.Gpio;

/// <summary>
/// The GPIO lines of a board. A line that cannot be had is noted and then ignored: a loose wire must never keep the
/// service from taking calls. Safe from any thread.
/// </summary>
/// <param name="open">Opens the driver of one chip.</param>
internal sealed class GpioChips(Func<int, GpioDriver> open) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, GpioController> _chips = [];
    private readonly HashSet<GpioLine> _usable = [];
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

    /// <summary>Makes a line an output, dark.</summary>
    public void OpenLamp(GpioLine line) => Try(line, () =>
    {
        ChipOf(line).OpenPin(line.Offset, PinMode.Output, line.LevelOf(active: false));
        _usable.Add(line);
    });

    /// <summary>Makes a line an input, and says so whenever its level changes.</summary>
    public void OpenButton(GpioLine line, Action changed) => Try(line, () =>
    {
        var chip = ChipOf(line);
        chip.OpenPin(line.Offset, line.InputMode);
        _usable.Add(line);
        chip.RegisterCallbackForPinValueChangedEvent(
            line.Offset, PinEventTypes.Rising | PinEventTypes.Falling, (_, _) => changed());
    });

    /// <summary>Lights a lamp or darkens it.</summary>
    public void Write(GpioLine line, bool active) => Try(line, () =>
    {
        if (_usable.Contains(line))
        {
            ChipOf(line).Write(line.Offset, line.LevelOf(active));
        }
    });

    /// <summary>True while a button is held down; false too where its line cannot be read.</summary>
    public bool Read(GpioLine line)
    {
        var active = false;
        Try(line, () => active = _usable.Contains(line) && ChipOf(line).Read(line.Offset) == line.LevelOf(active: true));
        return active;
    }

    public void Dispose()
    {
        // Not under the gate: closing a line waits for a callback that may be waiting for the gate.
        foreach (var chip in _chips.Values)
        {
            chip.Dispose();
        }
    }

    private GpioController ChipOf(GpioLine line)
    {
        if (!_chips.TryGetValue(line.Chip, out var chip))
        {
            chip = new GpioController(open(line.Chip));
            _chips.Add(line.Chip, chip);
        }

        return chip;
    }

    private void Try(GpioLine line, Action act)
    {
        lock (_gate)
        {
            try
            {
                act();
                if (_usable.Contains(line))
                {
                    _faults.Remove(line.ToString());
                }
            }
            catch (Exception fault)
            {
                // Drivers throw whatever their library does, from IOException to DllNotFoundException.
                _faults[line.ToString()] = fault.Message;
            }
        }
    }
}
