namespace EdgeCC.Model.Sound;

/// <summary>One playing of prompts to one interaction; the end of an older playing is told from the current one by it.</summary>
public readonly record struct PlaybackId(long Value)
{
    public override string ToString() => $"playback-{Value}";
}
