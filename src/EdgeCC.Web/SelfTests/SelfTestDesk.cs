using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Web.Live;

namespace EdgeCC.Web.SelfTests;

/// <summary>
/// The self-test in hand, and the last one. There is one board, so there is one test at a time: whoever begins another takes
/// it over. Safe from any thread.
/// </summary>
internal sealed class SelfTestDesk(IBoardInspection board, BoardStream stream, TimeProvider time)
{
    private readonly Lock _gate = new();
    private int _begun;
    private volatile SelfTestRun? _run;

    /// <summary>The newest; null before the first.</summary>
    public SelfTestRun? Run => _run;

    /// <summary>Begins a test: some seconds until the box knows what it can find out by itself.</summary>
    public async Task BeginAsync()
    {
        var number = Interlocked.Increment(ref _begun);
        // A tone in a caller's ear would be worse than a test that is not whole.
        ImmutableArray<LoopbackReading>? sounds = stream.Latest?.Board.CallsInProgress == 0 ? await board.LoopAsync() : null;
        var run = SelfTestRun.Begin(number, time.GetUtcNow(), board.Readings, sounds, board.Parts);
        lock (_gate)
        {
            if (_run is null || _run.Number < number)
            {
                Ask(run);
            }
        }
    }

    /// <summary>Takes an answer. False where it is not to what is asked now: another page was quicker.</summary>
    /// <param name="number">Of which test.</param>
    /// <param name="step">To which step of it.</param>
    /// <param name="isSo">True: it is as expected.</param>
    public bool TryAnswer(int number, int step, bool isSo)
    {
        lock (_gate)
        {
            if (_run is not { } run || run.Number != number || run.Current != step)
            {
                return false;
            }

            Ask(run.Answer(isSo));
            return true;
        }
    }

    /// <summary>Has the part that is asked about show itself again: the technician has walked there.</summary>
    public bool TryShowAgain() => _run is { Current: { } place } run && board.Try(run.Steps[place].Part);

    private void Ask(SelfTestRun run)
    {
        _run = run;
        // Not noticed, it is shown again when the technician asks for that.
        board.Try(run.Current is { } place ? run.Steps[place].Part : null);
    }
}
