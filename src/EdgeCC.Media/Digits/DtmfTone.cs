namespace EdgeCC.Media.Digits;

/// <summary>One frequency in one block.</summary>
/// <param name="Hz">Which.</param>
/// <param name="Power">(A·N/2)² for a sine of amplitude A over N samples.</param>
/// <param name="Phase">In radians, at the block's end.</param>
internal readonly record struct DtmfTone(double Hz, double Power, double Phase)
{
    // ITU-T Q.24: off by 1.5 % is taken, off by 3.5 % is not.
    private const double Tolerance = 0.025;

    // A key's tones keep their level; 5 dB leaves room for noise, and for the other tone's leakage.
    private const double Steadiness = 3;

    /// <summary>
    /// True when the tone goes on from the block before, as strong, at its own frequency: a frequency that is off by d Hz
    /// moves the phase by 2πd a second more than it should.
    /// </summary>
    public bool Continues(in DtmfTone previous, double blockSeconds)
    {
        var turns = ((Phase - previous.Phase) / Math.Tau) - (Hz * blockSeconds);
        var offset = (turns - Math.Round(turns)) / blockSeconds;
        return Math.Abs(offset) <= Tolerance * Hz
            && Power <= Steadiness * previous.Power && previous.Power <= Steadiness * Power;
    }
}
