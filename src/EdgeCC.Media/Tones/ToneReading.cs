namespace EdgeCC.Media.Tones;

/// <summary>What was heard in one window of a <see cref="ToneMeter"/>.</summary>
/// <param name="Hz">The strongest frequency; 0 in silence.</param>
/// <param name="DBm0">The level of everything that was heard.</param>
/// <param name="Purity">How much of the power lies in that frequency, 0 to 1: near 1 for a tone, low for speech.</param>
public readonly record struct ToneReading(double Hz, double DBm0, double Purity)
{
    private const double Audible = -45;
    private const double Pure = 0.8;

    /// <summary>True when this was a clear tone of about this frequency.</summary>
    public bool Is(double hz, double within = 15) => IsTone && Math.Abs(Hz - hz) <= within;

    /// <summary>True when this was one clear tone.</summary>
    public bool IsTone => DBm0 > Audible && Purity > Pure;

    /// <summary>True when something could be heard.</summary>
    public bool IsAudible => DBm0 > Audible;
}
