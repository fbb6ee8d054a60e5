using EdgeCC.Storage.Prompts;

namespace EdgeCC.Storage.Tests.Prompts;

public sealed class SpeechTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("-v en --help")]
    [InlineData("$(touch /tmp/x); `id` | cat > /dev/null & \"'")]
    [InlineData("Вы 1 в очереди <break/>")]
    public async Task A_text_reaches_the_engine_as_it_is(string text)
    {
        // sort -o FILE stands in for an engine: it writes down what it was given to speak.
        var voice = new SpeechVoice("sort", ["-o"]);

        Assert.Null(await Speech.SpeakAsync(voice, text, _file, Limit, TestContext.Current.CancellationToken));

        Assert.Equal(text, File.ReadAllText(_file).TrimEnd('\n'));
    }

    [Fact]
    public async Task An_engine_is_ended_when_the_service_stops()
    {
        using var stop = new CancellationTokenSource();
        var speaking = Speech.SpeakAsync(new SpeechVoice("tail", ["-q", "-f", "/dev/null"]), "…", _file, Limit, stop.Token);

        stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
    }
}
