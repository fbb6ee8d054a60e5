using EdgeCC.Engine.Health;
using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Tones;
using EdgeCC.Media.Wav;
using EdgeCC.Model.Sound;
using EdgeCC.Storage.Prompts;

namespace EdgeCC.Storage.Tests.Prompts;

public sealed class PromptStudioTests : IDisposable
{
    private static readonly Prompt Hello = new Prompt.Spoken("Здравствуйте", "ru");

    private readonly string _folder = Directory.CreateTempSubdirectory("edgecc-prompts-").FullName;
    private readonly string _cache;
    private readonly string _recording;

    public PromptStudioTests()
    {
        _cache = Path.Combine(_folder, "cache");
        _recording = Path.Combine(_folder, "tone.wav");
        File.WriteAllBytes(_recording, WavWriter.Write(new Waveform(
            8000, ToneGenerator.Render(new Tone([440], -30, []), TimeSpan.FromSeconds(1)))));
    }

    /// <summary>A speech engine that says every text alike: it copies the recording.</summary>
    private SpeechVoice Parrot => new("cp", [_recording]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_spoken_prompt_is_sound_in_both_laws_at_the_level_of_speech()
    {
        var sound = Assert.IsType<PromptSound>((await Render(Parrot, Hello)).Find(Hello));

        Assert.Equal(8000, sound.Pcmu.Length);
        Assert.Equal(Loudness.Speech, LevelOf(sound, AudioCodec.Pcmu), tolerance: 0.5);
        Assert.Equal(Loudness.Speech, LevelOf(sound, AudioCodec.Pcma), tolerance: 0.5);
    }

    [Fact]
    public async Task A_prompt_spoken_once_is_found_again_without_its_engine()
    {
        var first = (await Render(Parrot, Hello)).Find(Hello)!;
        File.Delete(_recording);

        var again = (await Render(Parrot, Hello)).Find(Hello)!;

        Assert.True(first.Pcma.Span.SequenceEqual(again.Pcma.Span));
    }

    [Fact]
    public async Task Another_voice_speaks_anew()
    {
        await Render(Parrot, Hello);

        var studio = new PromptStudio(_cache, _ => new SpeechVoice("false", []));
        await studio.RenderAsync([Hello], _folder, TestContext.Current.CancellationToken);

        Assert.Equal(HealthLevel.Warning, studio.Look().Level);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    public async Task A_damaged_file_is_spoken_anew(int at)
    {
        var whole = (await Render(Parrot, Hello)).Find(Hello)!;
        var file = Assert.Single(Directory.GetFiles(_cache));
        var content = File.ReadAllBytes(file);
        content[at < 0 ? ^1 : at] ^= 1;
        File.WriteAllBytes(file, content);

        Assert.Equal(whole.Pcmu.ToArray(), (await Render(Parrot, Hello)).Find(Hello)!.Pcmu.ToArray());
        File.Delete(_recording);
        Assert.Equal(whole.Pcmu.ToArray(), (await Render(Parrot, Hello)).Find(Hello)!.Pcmu.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(33)]
    [InlineData(0)]
    public async Task A_torn_file_is_spoken_anew(int length)
    {
        await Render(Parrot, Hello);
        var file = Assert.Single(Directory.GetFiles(_cache));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);

        Assert.Equal(8000, (await Render(Parrot, Hello)).Find(Hello)!.Pcmu.Length);
    }

    public static TheoryData<string, string[], string> BrokenEngines => new()
    {
        { "no-such-engine", [], "could not be started" },
        { "false", [], "ended with 1" },
        { "true", [], "Could not find file" },
        { "sort", ["-o"], "it is no WAV file" },
        { "tail", ["-q", "-f", "/dev/null"], "took longer than" },
    };

    [Theory]
    [MemberData(nameof(BrokenEngines))]
    public async Task A_broken_engine_costs_the_words_and_not_the_call(string program, string[] arguments, string words)
    {
        var studio = new PromptStudio(_cache, _ => new SpeechVoice(program, [.. arguments]), TimeSpan.FromMilliseconds(500));

        var library = await studio.RenderAsync([Hello], _folder, TestContext.Current.CancellationToken);

        Assert.NotEmpty(library.Find(Hello)!.Pcmu.ToArray());
        Assert.Equal(HealthLevel.Warning, studio.Look().Level);
        Assert.Contains(words, studio.Look().Text);
        Assert.Empty(Directory.GetFiles(_cache));
    }

    [Fact]
    public async Task A_language_nobody_speaks_becomes_tones_and_is_told()
    {
        var studio = new PromptStudio(_cache, _ => null);

        var library = await studio.RenderAsync([Hello], _folder, TestContext.Current.CancellationToken);

        Assert.NotNull(library.Find(Hello));
        Assert.Contains("nothing here speaks \"ru\"", studio.Look().Text);
    }

    [Fact]
    public async Task Recordings_tones_and_music_need_no_engine()
    {
        Prompt[] prompts =
        [
            new Prompt.Recorded("tone.wav"), new Prompt.Music(),
            .. Enum.GetValues<CallProgressTone>().Select(kind => new Prompt.Tone(kind)),
        ];
        var studio = new PromptStudio(_cache, _ => null);

        var library = await studio.RenderAsync(prompts, _folder, TestContext.Current.CancellationToken);

        Assert.Equal(HealthLevel.Well, studio.Look().Level);
        Assert.All(prompts, prompt => Assert.NotEqual(0, library.Find(prompt)!.Pcmu.Length));
    }

    [Fact]
    public async Task A_missing_recording_becomes_tones_and_is_told()
    {
        var studio = new PromptStudio(_cache, _ => null);

        await studio.RenderAsync([new Prompt.Recorded("sounds/none.wav")], _folder, TestContext.Current.CancellationToken);

        Assert.Contains("none.wav", studio.Look().Text);
    }

    [Fact]
    public async Task What_no_prompt_uses_any_more_is_deleted()
    {
        await Render(Parrot, Hello, new Prompt.Spoken("Until later", "en"));
        Assert.Equal(2, Directory.GetFiles(_cache).Length);

        await Render(Parrot, Hello);

        Assert.Single(Directory.GetFiles(_cache));
    }

    private Task<PromptLibrary> Render(SpeechVoice voice, params Prompt[] prompts) =>
        new PromptStudio(_cache, _ => voice).RenderAsync(prompts, _folder, TestContext.Current.CancellationToken);

    private static double LevelOf(PromptSound sound, AudioCodec codec)
    {
        var samples = new short[sound.In(codec).Length];
        G711.Decode(sound.In(codec).Span, samples, codec);
        return SoundLevel.Of(samples);
    }
}
