namespace EdgeCC.Media.Jitter;

/// <summary>
/// How long packets are under way, against the sender's clock: the mean, and how much later than that the latest of the
/// last four seconds came. In samples; only differences mean anything.
/// </summary>
/// <param name="firstSpread">What is taken for the spread until it is known.</param>
internal sealed class TransitMeter(double firstSpread)
{
    private const int Spells = 8;
    private const int PacketsPerSpell = 25;
    private const double MeanOf = 32;

    private readonly double[] _latest = new double[Spells];
    private int _spell;
    private int _packets;

    /// <summary>Of about the last second.</summary>
    public double Mean { get; private set; }

    /// <summary>How much later than the mean the latest packets came.</summary>
    public double Spread { get; private set; }

    /// <summary>A source begins.</summary>
    public void Begin(double transit)
    {
        Mean = transit;
        Spread = firstSpread;
        Array.Fill(_latest, firstSpread);
        _packets = 0;
    }

    /// <summary>A packet has come.</summary>
    public void Take(double transit)
    {
        if (++_packets == PacketsPerSpell)
        {
            _packets = 0;
            _spell = (_spell + 1) % Spells;
            _latest[_spell] = 0;
        }

        _latest[_spell] = Math.Max(_latest[_spell], transit - Mean);
        Mean += (transit - Mean) / MeanOf;
        Spread = 0;
        foreach (var latest in _latest)
        {
            Spread = Math.Max(Spread, latest);
        }
    }
}
