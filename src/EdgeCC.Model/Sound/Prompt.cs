namespace EdgeCC.Model.Sound;

/// <summary>
/// Something to be heard: a text to be spoken in a language, or a sound file by name. Prompts are rendered once, when
/// a configuration is taken; at run time they are only looked up.
/// </summary>
public abstract record Prompt
{
    private Prompt()
    {
    }

    /// <summary>A text, spoken.</summary>
    /// <param name="Text">What is said.</param>
    /// <param name="Language">BCP 47, e.g. <c>ru</c>, <c>uk</c>, <c>en</c>.</param>
    public sealed record Spoken(string Text, string Language) : Prompt;

    /// <summary>A WAV file beside the configuration (8 kHz mono 16 bit, or G.711).</summary>
    public sealed record Recorded(string File) : Prompt;

    /// <summary>Music on hold: the appliance's own, made by arithmetic, so that there is always some.</summary>
    public sealed record Music : Prompt;

    /// <summary>A call-progress tone (ITU-T E.180 Supplement 2).</summary>
    public sealed record Tone(CallProgressTone Kind) : Prompt;
}
