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
    private const int EventsPerSample = 1_000;
    private static readonly TimeSpan SlowApply = TimeSpan.FromMilliseconds(1);

    private readonly Switchboard _switchboard;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Mailbox _mailbox;
    private readonly ITimer _heartbeat;
    private readonly Thread _thread;
    private readonly long _started;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _handled;
    private long _slow;
    private long _slowInSample;
    private long _slowInLastSample;
    private long _failed;

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
    public HealthFinding Look()
    {
        var handled = Interlocked.Read(ref _handled);
        var text = $"{handled} events handled, {Interlocked.Read(ref _slow)} took over 1 ms, "
            + $"{_mailbox.Depth} waiting, {_mailbox.Refused} refused, {Interlocked.Read(ref _failed)} failed";
        var level = Interlocked.Read(ref _failed) > 0 || _mailbox.Refused > 0 ? HealthLevel.Failing
            : Interlocked.Read(ref _slowInLastSample) * 100 > EventsPerSample ? HealthLevel.Warning
            : HealthLevel.Well;
        return new HealthFinding("Switchboard", level, text);
    }

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
            Interlocked.Increment(ref _failed);
            LogFault(fault, @event?.GetType().Name ?? "a heartbeat");
        }

        CountWork(_time.GetElapsedTime(begun));
        if (_switchboard.HasStopped)
        {
            _drained.TrySetResult();
        }
    }

    private void CountWork(TimeSpan took)
    {
        if (took > SlowApply)
        {
            Interlocked.Increment(ref _slow);
            _slowInSample++;
        }

        // Judged by samples: the first events after a start are slow because their code is compiled as they run.
        if (Interlocked.Increment(ref _handled) % EventsPerSample == 0)
        {
            Interlocked.Exchange(ref _slowInLastSample, _slowInSample);
            _slowInSample = 0;
        }
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
