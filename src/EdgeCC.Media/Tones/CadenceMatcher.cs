namespace EdgeCC.Media.Tones;

/// <summary>Recognises a tone's rhythm in blocks of 20 ms that hold the tone or do not.</summary>
/// <param name="tone">The tone.</param>
/// <param name="spells">How many sounds and pauses running must have the right length.</param>
internal sealed class CadenceMatcher(Tone tone, int spells)
{
    private static readonly TimeSpan Block = TimeSpan.FromMilliseconds(20);

    // E.180 lets cadences differ by 10 % between exchanges; blocks add one at either end.
    private const double Tolerance = 0.15;
    private static readonly TimeSpan LeastTolerance = TimeSpan.FromMilliseconds(45);

    // Longer than any ringing tone of the same frequency sounds at a stretch.
    private static readonly TimeSpan Steady = TimeSpan.FromMilliseconds(1300);

    private bool _sounds;
    private bool _last;
    private bool _told;
    private int _blocks;
    private int _next;
    private int _matched;

    /// <summary>Takes a block. True when it makes the rhythm sure; told once, until the rhythm breaks.</summary>
    public bool Take(bool sounds)
    {
        // A single block that differs is a click or a dropout.
        if (sounds != _sounds && sounds == _last)
        {
            EndSpell(_blocks - 1);
            (_sounds, _blocks) = (sounds, 1);
        }

        _last = sounds;
        _blocks++;
        return tone.Cadence.IsEmpty ? TellIf(_sounds && _blocks * Block >= Steady) : TellIf(_matched >= spells);
    }

    private bool TellIf(bool sure)
    {
        var tell = sure && !_told;
        _told = sure;
        return tell;
    }

    private void EndSpell(int blocks)
    {
        if (tone.Cadence.IsEmpty)
        {
            return;
        }

        var lasted = blocks * Block;
        if (_sounds == (_next % 2 == 0) && IsRight(lasted, _next))
        {
            (_matched, _next) = (_matched + 1, (_next + 1) % tone.Cadence.Length);
            return;
        }

        // It may be the rhythm's beginning, heard from somewhere in its middle.
        _matched = 0;
        _next = 0;
        for (var spell = _sounds ? 0 : 1; spell < tone.Cadence.Length && _matched == 0; spell += 2)
        {
            if (IsRight(lasted, spell))
            {
                (_matched, _next) = (1, (spell + 1) % tone.Cadence.Length);
            }
        }
    }

    private bool IsRight(TimeSpan lasted, int spell)
    {
        var right = tone.Cadence[spell];
        var tolerance = right * Tolerance;
        return (lasted - right).Duration() <= (tolerance > LeastTolerance ? tolerance : LeastTolerance);
    }
}
