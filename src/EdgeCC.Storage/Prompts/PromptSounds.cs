using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Tones;
using EdgeCC.Model.Sound;

namespace EdgeCC.Storage.Prompts;

/// <summary>Sound as it goes into the library: 8 kHz, in both laws of G.711.</summary>
internal static class PromptSounds
{
    /// <summary>Speech, at the level of speech on a line.</summary>
    public static PromptSound OfSpeech(Waveform sound) => Encode(Loudness.Normalise(Resampler.To8kHz(sound)));

    /// <summary>A sound at the level it has.</summary>
    public static PromptSound Encode(Waveform sound)
    {
        var pcmu = new byte[sound.Samples.Length];
        var pcma = new byte[sound.Samples.Length];
        G711.Encode(sound.Samples, pcmu, AudioCodec.Pcmu);
        G711.Encode(sound.Samples, pcma, AudioCodec.Pcma);
        return new PromptSound(pcmu, pcma);
    }

    /// <summary>A call-progress tone, one round of its cadence.</summary>
    public static Tone Of(CallProgressTone kind) => kind switch
    {
        CallProgressTone.Ringback => CallProgressTones.Ringback,
        CallProgressTone.Busy => CallProgressTones.Busy,
        CallProgressTone.Congestion => CallProgressTones.Congestion,
        _ => CallProgressTones.Beep,
    };
}
