using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Calls.Legs;

/// <summary>What a leg's far end hears.</summary>
public abstract record HeardSound
{
    private HeardSound()
    {
    }

    /// <summary>Nothing is sent.</summary>
    public sealed record Nothing : HeardSound;

    /// <summary>Prompts, once or for ever.</summary>
    public sealed record Prompts(PlaybackId Playback, ImmutableArray<Prompt> Sequence, bool Loop) : HeardSound;

    /// <summary>The far end of another leg.</summary>
    public sealed record OtherLeg(LegId Leg) : HeardSound;
}
