using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Media;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Tones;
using EdgeCC.Media.Wav;
using EdgeCC.Model.Sound;

namespace EdgeCC.Storage.Prompts;

/// <summary>
/// Renders every prompt of a configuration, so that nothing has to be rendered while somebody waits on the line. What
/// cannot be rendered (no speech engine, a broken recording) becomes a few short tones and a line on the status page: a
/// branch whose greeting beeps still answers.
/// </summary>
/// <param name="folder">Where spoken prompts are kept.</param>
/// <param name="voices">The voice for a language, or null: <see cref="InstalledVoices.Find"/>.</param>
/// <param name="limit">How long speaking one prompt may take; null: a minute.</param>
public sealed class PromptStudio(string folder, Func<string, SpeechVoice?> voices, TimeSpan? limit = null) : IHealthCheck
{
    /// <summary>Prompts spoken at once: calls in progress need the processors too.</summary>
    private const int Booths = 2;

    /// <summary>The largest WAV file read: half an hour at 8 kHz, 16 bit.</summary>
    private const long MaxFileLength = 30 * 60 * 16_000;

    /// <summary>Problems told on the status page; the rest are alike.</summary>
    private const int ToldProblems = 5;

    private static readonly Tone StandInTone =
        new([1400], -20, [TimeSpan.FromMilliseconds(120), TimeSpan.FromMilliseconds(120)]);

    private readonly PromptCache _cache = new(folder);
    private volatile Rendering _last = new(0, 0, []);

    /// <summary>Renders prompts, or finds them where they were rendered before.</summary>
    /// <param name="prompts">All that can be played.</param>
    /// <param name="configuration">The folder that recordings are named from.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<PromptLibrary> RenderAsync(
        IEnumerable<Prompt> prompts, string configuration, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var sounds = new ConcurrentDictionary<Prompt, PromptSound>();
        var problems = new ConcurrentBag<string>();
        var booths = new ParallelOptions { MaxDegreeOfParallelism = Booths, CancellationToken = cancellation };
        await Parallel.ForEachAsync(prompts.Distinct(), booths, async (prompt, stop) =>
        {
            var (sound, problem) = await RenderAsync(prompt, configuration, stop);
            sounds[prompt] = sound ?? PromptSounds.Encode(StandIn());
            if (problem is not null)
            {
                problems.Add(problem);
            }
        });

        _cache.DeleteUnused();
        _last = new Rendering(sounds.Count, problems.Count, [.. problems.Distinct().Order().Take(ToldProblems)]);
        return new PromptLibrary(sounds.ToFrozenDictionary());
    }

    /// <inheritdoc/>
    public HealthFinding Look()
    {
        var last = _last;
        return last.StandIns == 0
            ? new HealthFinding("Prompts", HealthLevel.Well, $"{last.Prompts} ready")
            : new HealthFinding(
                "Prompts",
                HealthLevel.Warning,
                $"{last.StandIns} of {last.Prompts} are only tones: {string.Join("; ", last.Problems)}. Mend this and restart.");
    }

    private async Task<(PromptSound? Sound, string? Problem)> RenderAsync(
        Prompt prompt, string configuration, CancellationToken cancellation)
    {
        try
        {
            return prompt switch
            {
                Prompt.Spoken spoken => await SpeakAsync(spoken, cancellation),
                Prompt.Recorded recorded => ReadWav(Path.Combine(configuration, recorded.File)),
                Prompt.Tone tone => (PromptSounds.Encode(Render(PromptSounds.Of(tone.Kind))), null),
                _ => (PromptSounds.Encode(HoldMusic.Compose()), null),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, failure.Message);
        }
    }

    private async Task<(PromptSound? Sound, string? Problem)> SpeakAsync(
        Prompt.Spoken spoken, CancellationToken cancellation)
    {
        if (voices(spoken.Language) is not { } voice)
        {
            return (null, $"nothing here speaks \"{spoken.Language}\" (install espeak-ng)");
        }

        var file = _cache.FileOf(voice, spoken.Text);
        if (PromptCache.Find(file) is { } kept)
        {
            return (kept, null);
        }

        var (sound, problem) = await SpeakAsync(voice, spoken.Text, cancellation);
        if (sound is not null)
        {
            PromptCache.Keep(file, sound);
        }

        return (sound, problem);
    }

    private async Task<(PromptSound? Sound, string? Problem)> SpeakAsync(
        SpeechVoice voice, string text, CancellationToken cancellation)
    {
        var wav = Path.Combine(folder, $"{Guid.NewGuid():N}.g711.wav");
        try
        {
            var problem = await Speech.SpeakAsync(voice, text, wav, limit ?? Speech.TimeLimit, cancellation);
            return problem is null ? ReadWav(wav) : (null, problem);
        }
        finally
        {
            File.Delete(wav);
        }
    }

    private static (PromptSound? Sound, string? Problem) ReadWav(string file)
    {
        if (new FileInfo(file).Length > MaxFileLength)
        {
            return (null, $"{Path.GetFileName(file)} is too long");
        }

        return WavReader.TryRead(File.ReadAllBytes(file), out var sound, out var problem) && sound.Samples.Length > 0
            ? (PromptSounds.OfSpeech(sound), null)
            : (null, $"{Path.GetFileName(file)}: {problem ?? "there is no sound in it"}");
    }

    private static Waveform StandIn() => Render(StandInTone with { Cadence = [.. StandInTone.Cadence, .. StandInTone.Cadence] });

    private static Waveform Render(Tone tone) => new(8000, ToneGenerator.Render(tone, tone.Round));

    private sealed record Rendering(int Prompts, int StandIns, ImmutableArray<string> Problems);
}
