using System.Collections.Immutable;

namespace EdgeCC.Hardware.Lines.Ringing;

/// <summary>The rhythm of a bell: when it sounds, and when it has its long pause. A pure state machine.</summary>
/// <param name="cadence">Bell, pause, bell, pause… over and over.</param>
internal sealed class RingCadence(ImmutableArray<TimeSpan> cadence)
{
    private readonly TimeSpan _longest = cadence.Where((_, spell) => spell % 2 == 1).Max();
    private int _spell;

    /// <summary>When the bell changes next; null while nothing rings.</summary>
    public TimeSpan? NextDeadline { get; private set; }

    /// <summary>True while the bell sounds.</summary>
    public bool Sounds => NextDeadline is not null && _spell % 2 == 0;

    /// <summary>True in the long pause.</summary>
    public bool IsLongPause => NextDeadline is not null && _spell % 2 == 1 && cadence[_spell] == _longest;

    /// <summary>Begins to ring.</summary>
    public void Start(TimeSpan now) => (_spell, NextDeadline) = (0, now + cadence[0]);

    /// <summary>Rings no more.</summary>
    public void Stop() => NextDeadline = null;

    /// <summary>Lets time pass. True when the bell has changed.</summary>
    public bool Advance(TimeSpan now)
    {
        var before = Sounds;
        while (NextDeadline is { } deadline && deadline <= now)
        {
            _spell = (_spell + 1) % cadence.Length;
            NextDeadline = deadline + cadence[_spell];
        }

        return before != Sounds;
    }
}
