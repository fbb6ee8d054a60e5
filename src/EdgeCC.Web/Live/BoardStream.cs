using System.Runtime.CompilerServices;
using EdgeCC.Engine.Boards;
using EdgeCC.Web.Pages;

namespace EdgeCC.Web.Live;

/// <summary>
/// The board as it goes by. A listener holds no queue: one that is slow finds the newest frame when it comes back, and
/// has missed those in between. So nobody's slowness costs memory, and nobody is ever shown the past.
/// </summary>
internal sealed class BoardStream(PagesModel pages, PageRenderer renderer, TimeProvider time)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = NewSignal();
    private volatile BoardFrame? _latest;

    /// <summary>The newest frame, or null before the first.</summary>
    public BoardFrame? Latest => _latest;

    /// <summary>The newest frame's number, 0 before the first.</summary>
    public long LatestNumber => _latest?.Number ?? 0;

    /// <summary>How long ago the newest frame was shown, or null before the first.</summary>
    public TimeSpan? Age => _latest is { } latest ? time.GetElapsedTime(latest.ShownAt) : null;

    /// <summary>Shows a board to everyone who listens. Quick: nothing is rendered and nobody waited for here.</summary>
    public void Show(BoardSnapshot board)
    {
        lock (_gate)
        {
            _latest = new BoardFrame(LatestNumber + 1, board, time.GetTimestamp(), pages, renderer);
            _next.SetResult();
            _next = NewSignal();
        }
    }

    /// <summary>The frames shown after the one numbered <paramref name="seen"/>, until cancelled.</summary>
    public async IAsyncEnumerable<BoardFrame> FramesAsync(
        long seen, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var (frame, next) = Now();
            if (frame is not null && frame.Number > seen)
            {
                seen = frame.Number;
                yield return frame;
            }
            else
            {
                await next.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private (BoardFrame? Frame, Task Next) Now()
    {
        lock (_gate)
        {
            return (_latest, _next.Task);
        }
    }

    // Listeners go on elsewhere: Show is called on the Switchboard's thread.
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
