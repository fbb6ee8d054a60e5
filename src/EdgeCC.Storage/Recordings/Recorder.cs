using EdgeCC.Engine.Health;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Storage.Files;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Recordings;

/// <summary>
/// The recorder of messages: one thread that writes down what the media thread hears, in a folder of its own. Orders are queued; the
/// control thread never waits for the disk.
/// </summary>
public sealed partial class Recorder : IRecorderPort, IHealthCheck, IDisposable
{
    private const string Name = "Recordings";

    /// <summary>Well below what a <see cref="SoundBuffer"/> holds.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly IFolder _folder;
    private readonly RecordingLimits _limits = new();
    private readonly RecordingBudget _budget;
    private readonly RecordingWriter _writer;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly long _started;
    private readonly AutoResetEvent _wanted = new(initialState: false);
    private readonly Thread _thread;
    private volatile bool _stopping;

    private Recorder(IFolder folder, IMailbox mailbox, TimeProvider time, ILogger logger)
    {
        (_folder, _time, _logger, _started) = (folder, time, logger, time.GetTimestamp());
        _budget = RecordingWriter.Survey(folder, _limits);
        _writer = new RecordingWriter(folder, _limits, _budget, mailbox, logger);
        _thread = new Thread(Run) { Name = "recorder", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Opens the folder, making it where it is missing.</summary>
    /// <exception cref="IOException">It cannot be made or read, or another process holds it.</exception>
    public static Recorder Open(string path, IMailbox mailbox, TimeProvider time, ILogger<Recorder> logger) =>
        new(DiskFolder.Hold(path), mailbox, time, logger);

    /// <inheritdoc/>
    public bool TryBegin(RecordingId recording, SoundBuffer buffer, TimeSpan longest)
    {
        if (!_budget.TryBegin(OpenRecording.MostBytes(longest)))
        {
            return false;
        }

        Give(new RecordingOrder.Begin(recording, buffer, longest));
        return true;
    }

    /// <inheritdoc/>
    public void Finish(RecordingId recording) => Give(new RecordingOrder.Finish(recording));

    /// <inheritdoc/>
    public void Erase(RecordingId recording) => Give(new RecordingOrder.Erase(recording));

    /// <inheritdoc/>
    public void EraseAllBut(IReadOnlySet<RecordingId> known) => Give(new RecordingOrder.EraseAllBut(known));

    /// <inheritdoc/>
    public HealthFinding Look() => _budget.Held switch
    {
        var (files, bytes) when files >= _limits.MostFiles || bytes >= _limits.MostBytes * 9 / 10 =>
            new HealthFinding(Name, HealthLevel.Warning, $"Hardly room for another message: {HealthFinding.Count(files, "file")}, {bytes >> 20} MiB."),
        var (files, bytes) => new HealthFinding(Name, HealthLevel.Well, $"{HealthFinding.Count(files, "file")}, {bytes >> 20} MiB."),
    };

    /// <summary>Ends after the turn in hand; what is under way is lost.</summary>
    public void Dispose()
    {
        _stopping = true;
        _wanted.Set();
        _thread.Join();
        _wanted.Dispose();
        _folder.Dispose();
    }

    private void Give(RecordingOrder order)
    {
        _writer.Give(order);
        _wanted.Set();
    }

    private void Run()
    {
        while (!_stopping)
        {
            try
            {
                _writer.Turn(_time.GetElapsedTime(_started));
            }
            catch (Exception fault)
            {
                // A message is lost at worst; the next one is to find its recorder.
                LogFault(_logger, fault);
            }

            _wanted.WaitOne(_writer.IsBusy ? Pace : Timeout.InfiniteTimeSpan);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The recorder failed at a message.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
