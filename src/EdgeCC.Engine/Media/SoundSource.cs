using System.Collections.Immutable;
using EdgeCC.Model.Sound;

namespace EdgeCC.Engine.Media;

/// <summary>What an RTP port sends.</summary>
public abstract record SoundSource
{
    private SoundSource()
    {
    }

    /// <summary>Nothing.</summary>
    public sealed record Silent : SoundSource;

    /// <summary>Prompts on the 20 ms clock; raises <c>PromptsEnded</c> after the last unless looping.</summary>
    public sealed record Playing(PlaybackId Playback, ImmutableArray<Prompt> Prompts, bool Loop) : SoundSource;

    /// <summary>What another of our ports receives, packet by packet.</summary>
    public sealed record Relaying(int FromPort) : SoundSource;
}
