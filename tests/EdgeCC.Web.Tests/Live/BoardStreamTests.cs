using EdgeCC.Engine.Boards;
using EdgeCC.Web.Live;
using EdgeCC.Web.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Web.Tests.Live;

public sealed class BoardStreamTests : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly FakeTimeProvider _time = new();
    private readonly BoardStream _stream;

    public BoardStreamTests() => _stream = new BoardStream(
        new PagesModel("Nevsky", "en", TimeZoneInfo.Utc, null), new PageRenderer(_services, NullLoggerFactory.Instance), _time);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task A_listener_gets_each_showing_from_then_on()
    {
        _stream.Show(Board("before"));
        await using var frames = Frames();
        var first = frames.MoveNextAsync();
        Assert.False(first.IsCompleted);
        _stream.Show(Board("one"));
        Assert.True(await first);
        Assert.Equal("one", frames.Current.Board.Branch);
    }

    [Fact]
    public async Task A_slow_listener_finds_the_newest_and_nothing_else()
    {
        await using var frames = Frames();
        var first = frames.MoveNextAsync();
        _stream.Show(Board("one"));
        Assert.True(await first);
        for (var n = 0; n < 1000; n++)
        {
            _stream.Show(Board($"{n}"));
        }

        Assert.True(await frames.MoveNextAsync());
        Assert.Equal("999", frames.Current.Board.Branch);

        var next = frames.MoveNextAsync();
        Assert.False(next.IsCompleted);
        _stream.Show(Board("last"));
        Assert.True(await next);
        Assert.Equal("last", frames.Current.Board.Branch);
    }

    [Fact]
    public async Task A_showing_between_opening_and_listening_is_not_missed()
    {
        _stream.Show(Board("seen"));
        await using var frames = Frames();
        _stream.Show(Board("between"));
        Assert.True(await frames.MoveNextAsync());
        Assert.Equal("between", frames.Current.Board.Branch);
    }

    [Fact]
    public async Task Cancelling_ends_the_frames_without_an_error()
    {
        using var cancelling = new CancellationTokenSource();
        await using var frames = _stream.FramesAsync(0, cancelling.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var first = frames.MoveNextAsync();
        await cancelling.CancelAsync();
        Assert.False(await first);
    }

    [Fact]
    public async Task A_frame_is_rendered_once_for_everyone()
    {
        _stream.Show(Board("one"));
        var frame = _stream.Latest!;
        Assert.Same(await frame.Html, await frame.Html);
        Assert.Same(frame.Json, frame.Json);
    }

    [Fact]
    public void The_board_ages()
    {
        Assert.Null(_stream.Age);
        _stream.Show(Board("one"));
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(3), _stream.Age);
    }

    private IAsyncEnumerator<BoardFrame> Frames() =>
        _stream.FramesAsync(_stream.LatestNumber, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

    private static BoardSnapshot Board(string branch) => SampleBoards.Calm() with { Branch = branch };
}
