namespace EdgeCC.Hardware.Gpio;

/// <summary>
/// The twin of the kernel's GPIO lines, in memory: outputs can be looked at, inputs driven, and what goes wrong on real ones
/// made to. Edges are told on the thread that drives.
/// </summary>
/// <param name="time">The clock edges are dated by.</param>
/// <param name="chips">How many chips there are.</param>
/// <param name="lines">How many lines each has.</param>
internal sealed class SimulatedGpioLines(TimeProvider time, int chips = 2, int lines = 64) : IGpioLines
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(int Chip, int Offset), bool> _high = [];
    private readonly Dictionary<(int Chip, int Offset), Input?> _open = [];
    private readonly HashSet<(int Chip, int Offset)> _taken = [];
    private bool _gone;

    /// <summary>True: edges are lost and nobody knows, as has been seen of real drivers.</summary>
    public bool EdgesStopped { get; set; }

    /// <summary>True: the buffer of edges is full; those that come now are known by their number only.</summary>
    public bool BufferFull { get; set; }

    /// <summary>Has another program take a line.</summary>
    public void Take(GpioLine line) => _taken.Add(Key(line));

    /// <summary>Takes all chips away.</summary>
    public void Unplug() => _gone = true;

    /// <summary>Drives an input to a voltage.</summary>
    public void Drive(GpioLine line, bool high)
    {
        lock (_gate)
        {
            var before = IsHigh(line);
            _high[Key(line)] = high;
            if (before != high && !EdgesStopped)
            {
                _open.GetValueOrDefault(Key(line))?.Edge(!BufferFull);
            }
        }
    }

    /// <summary>The voltage on a line, whoever drives it.</summary>
    public bool IsHigh(GpioLine line)
    {
        lock (_gate)
        {
            return _high.GetValueOrDefault(Key(line));
        }
    }

    public IGpioInput OpenInput(GpioLine line, Action<LineEdge> moved)
    {
        lock (_gate)
        {
            Request(line);
            if (line.Bias != LineBias.None)
            {
                _high[Key(line)] = line.Bias == LineBias.PullUp;
            }

            var input = new Input(this, line, moved);
            _open[Key(line)] = input;
            input.Reconcile();
            return input;
        }
    }

    public IGpioOutput OpenOutput(GpioLine line)
    {
        lock (_gate)
        {
            Request(line);
            _open[Key(line)] = null;
            var output = new Output(this, line);
            output.Write(active: false);
            return output;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _open.Clear();
        }
    }

    private static (int Chip, int Offset) Key(GpioLine line) => (line.Chip, line.Offset);

    private TimeSpan Now => GpioTime.Now(time);

    private void See(GpioLine line)
    {
        if (_gone)
        {
            throw new IOException($"{line}: its chip has gone");
        }
    }

    private void Request(GpioLine line)
    {
        if (_gone || line.Chip >= chips)
        {
            throw new IOException($"/dev/gpiochip{line.Chip}: No such file or directory");
        }

        if (line.Offset >= lines)
        {
            throw new IOException($"{line}: the chip has no such line, or the line cannot do this");
        }

        if (_open.ContainsKey(Key(line)) || _taken.Contains(Key(line)))
        {
            throw new IOException($"{line} is taken by another program or by the kernel itself");
        }
    }

    private sealed class Input(SimulatedGpioLines lines, GpioLine line, Action<LineEdge> moved) : IGpioInput
    {
        private readonly LevelReconciler _level = new(moved);
        private uint _number;

        public bool Active => _level.Active;

        public long Lost => _level.Lost;

        public void Reconcile()
        {
            lock (lines._gate)
            {
                lines.See(line);
                _level.Level(IsActive, lines.Now);
            }
        }

        public void Edge(bool kept)
        {
            _number++;
            if (kept)
            {
                _level.Edge(IsActive, _number, lines.Now);
            }
        }

        private bool IsActive => lines.IsHigh(line) == line.ActiveHigh;
    }

    private sealed class Output(SimulatedGpioLines lines, GpioLine line) : IGpioOutput
    {
        public void Write(bool active)
        {
            lock (lines._gate)
            {
                lines.See(line);
                lines._high[Key(line)] = line.IsHigh(active);
            }
        }
    }
}
