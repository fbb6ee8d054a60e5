using EdgeCC.Media.Clocks;

namespace EdgeCC.Media.Tests.Clocks;

/// <summary>
/// A writer and a reader in blocks of 20 ms, each by a clock of its own, with a crossing between them. Time is
/// virtual.
/// </summary>
internal sealed class TwoClocks
{
    private const double Block = 0.02;

    private readonly Random _random = new(1);
    private readonly short[] _input;
    private readonly short[] _output;
    private readonly Func<long, short> _sample;
    private long _written;
    private double _nextWrite;
    private double _nextRead = 0.007;

    /// <param name="inputRate">Samples a second that are written.</param>
    /// <param name="outputRate">Samples a second that are read.</param>
    /// <param name="sample">What is written: the value of each sample by its number.</param>
    /// <param name="driftPpm">How much faster the writer's clock runs.</param>
    public TwoClocks(int inputRate, int outputRate, Func<long, short> sample, double driftPpm = 0)
    {
        _input = new short[inputRate / 50];
        _output = new short[outputRate / 50];
        _sample = sample;
        Drift = driftPpm * 1e-6;
        Crossing = new ClockCrossing(inputRate, outputRate, Age);
    }

    public static TimeSpan Age { get; } = TimeSpan.FromMilliseconds(55);

    public ClockCrossing Crossing { get; }

    /// <summary>How much faster the writer's clock runs, as a part.</summary>
    public double Drift { get; set; }

    /// <summary>Seconds by which either thread comes late at most.</summary>
    public double Lateness { get; init; }

    /// <summary>False: the writer does not write, its clock goes on.</summary>
    public bool WriterIsThere { get; set; } = true;

    public double Seconds { get; private set; }

    /// <summary>How many samples the writer's clock has gone through by now, whole ones and a part.</summary>
    public double SamplesSaid => _written - ((_nextWrite - Seconds) * (1 + Drift) * _input.Length / Block) + _input.Length;

    /// <summary>Lets time pass; gives each block that is read.</summary>
    public void Run(double seconds, Action<short[]>? read = null)
    {
        for (var until = Seconds + seconds; Math.Min(_nextWrite, _nextRead) <= until;)
        {
            if (_nextWrite <= _nextRead)
            {
                Seconds = _nextWrite;
                Write();
                _nextWrite += Block / (1 + Drift);
            }
            else
            {
                Seconds = _nextRead;
                Crossing.Read(_output, Late(Seconds));
                _nextRead += Block;
                read?.Invoke(_output);
            }
        }
    }

    private void Write()
    {
        for (var i = 0; i < _input.Length; i++)
        {
            _input[i] = _sample(_written + i);
        }

        _written += _input.Length;
        if (WriterIsThere)
        {
            Crossing.Write(_input, Late(Seconds));
        }
    }

    private TimeSpan Late(double seconds) => TimeSpan.FromSeconds(seconds + (_random.NextDouble() * Lateness));
}
