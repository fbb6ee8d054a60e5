using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The one thread that works the <see cref="Switchboard"/>: takes from the mailbox, and lets time pass by a single
/// heartbeat armed for the next deadline.
/// </summary>
public sealed partial class ControlThread : IHealthCheck, IDisposable
{
    /// <summary>The first events after a start are slow because their code is compiled as they run: they say nothing.</summary>
    private const int WarmUpEvents = 1_000;

    private readonly Switchboard _switchboard;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Mailbox _mailbox;
    private readonly ITimer _heartbeat;
    private readonly Thread _thread;
    private readonly long _started;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WorkloadRecord _work = new();
    private long _handled;
    private long _refused;

    /// <param name="switchboard">What it works; nobody else may touch it from <see cref="Start"/> on.</param>
    /// <param name="mailbox">Where edges, which are there before the Switchboard, post to.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">For faults of our own.</param>
    public ControlThread(Switchboard switchboard, Mailbox mailbox, TimeProvider time, ILogger<ControlThread> log)
    {
        _switchboard = switchboard;
        _mailbox = mailbox;
        _time = time;
        _log = log;
        _started = time.GetTimestamp();
        _heartbeat = time.CreateTimer(_ => _mailbox.Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new Thread(Run) { Name = "switchboard", IsBackground = true };
    }

    /// <summary>This moment, as the Switchboard is told it.</summary>
    public Moment Now => new(_time.GetElapsedTime(_started), _time.GetUtcNow());

    /// <summary>Restores the Switchboard from the journal and begins to work.</summary>
    public void Start(IEnumerable<JournalRecord> journal, string version)
    {
        _switchboard.Restore(journal, version, Now);
        _thread.Start();
    }

    /// <summary>Takes nothing new; completes when the last conversation has ended.</summary>
    public async Task DrainAsync()
    {
        await _mailbox.PostAsync(new StopRequested(), _time, _stopping.Token);
        await _drained.Task;
    }

    /// <summary>Hangs up whoever <see cref="DrainAsync"/> still waits for, and completes with it.</summary>
    public async Task CutOffAsync()
    {
        await _mailbox.PostAsync(new CutOffRequested(), _time, _stopping.Token);
        await _drained.Task;
    }

    /// <inheritdoc/>
    public HealthFinding Look() => _work.LastMinute(Now.Uptime).Judge();

    /// <summary>Stops the thread after the event in hand.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _mailbox.Wake();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _heartbeat.Dispose();
    }

    private void Run()
    {
        while (!_stopping.IsCancellationRequested)
        {
            // Time first: a flood of events must not starve retransmissions and ring time-outs.
            if (Now.Reached(_switchboard.NextDeadline))
            {
                Work(null);
            }
            else if (_mailbox.TryTake(out var @event))
            {
                Work(@event);
            }
            else
            {
                Arm(_switchboard.NextDeadline);
                _mailbox.WaitForWake();
            }
        }
    }

    /// <summary>
    /// Handles one event, or lets time pass. One fault of ours in one event must not end every call of the branch: it
    /// is logged and counted.
    /// </summary>
    private void Work(Event? @event)
    {
        var begun = _time.GetTimestamp();
        var failed = 0;
        try
        {
            if (@event is null)
            {
                _switchboard.Advance(Now);
            }
            else
            {
                _switchboard.Handle(@event, Now);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            failed = 1;
            LogFault(fault, @event?.GetType().Name ?? "a heartbeat");
        }

        Record(_time.GetElapsedTime(begun), failed);
        if (_switchboard.HasStopped)
        {
            _drained.TrySetResult();
        }
    }

    private void Record(TimeSpan took, int failed)
    {
        var refused = _mailbox.Refused;
        var busy = ++_handled > WarmUpEvents ? took : TimeSpan.Zero;
        _work.Add(new Workload(1, failed, refused - _refused, busy), Now.Uptime);
        _refused = refused;
    }

    private void Arm(TimeSpan deadline)
    {
        // Timers count whole milliseconds and round down: one more, or the thread wakes early and spins.
        var wait = deadline - Now.Uptime + TimeSpan.FromMilliseconds(1);
        _heartbeat.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The switchboard failed on {What}")]
    private partial void LogFault(Exception fault, string what);
}
