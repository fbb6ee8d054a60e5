using System.Collections.Concurrent;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Storage.Files;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Recordings;

/// <summary>
/// Writes recordings into a folder, one turn at a time. A file is called <c>.wav</c> once its bytes are durable; what a crash
/// has left half-written is called <c>.wav.part</c>, and goes at the next start.
/// </summary>
internal sealed partial class RecordingWriter(
    IFolder folder, RecordingLimits limits, RecordingBudget budget, IMailbox mailbox, ILogger logger)
{
    private const string Ending = ".wav";
    private const string PartEnding = ".wav.part";

    private readonly ConcurrentQueue<RecordingOrder> _orders = new();
    private readonly List<OpenRecording> _open = [];
    private readonly Queue<EngineEvent> _unposted = new();

    /// <summary>True while a turn is wanted soon.</summary>
    public bool IsBusy => _open.Count > 0 || _unposted.Count > 0;

    /// <summary>Clears away what a crash has left, and counts what is there.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static RecordingBudget Survey(IFolder folder, RecordingLimits limits)
    {
        var (files, bytes) = (0, 0L);
        foreach (var name in folder.Names())
        {
            if (name.EndsWith(PartEnding, StringComparison.Ordinal))
            {
                folder.Delete(name);
            }
            else
            {
                using var file = folder.Open(name);
                (files, bytes) = (files + 1, bytes + file.Length);
            }
        }

        return new RecordingBudget(limits, files, bytes);
    }

    /// <summary>From any thread: to be obeyed in the next turn.</summary>
    public void Give(RecordingOrder order) => _orders.Enqueue(order);

    /// <summary>Obeys what was ordered, writes down what has come, and tells what is over.</summary>
    public void Turn(TimeSpan now)
    {
        while (_orders.TryDequeue(out var order))
        {
            Obey(order, now);
        }

        foreach (var recording in _open.ToArray())
        {
            Try(recording, () =>
            {
                if (recording.Drain(now))
                {
                    Finish(recording);
                }
            });
        }

        while (_unposted.TryPeek(out var told) && mailbox.TryPost(told))
        {
            _unposted.Dequeue();
        }
    }

    private void Obey(RecordingOrder order, TimeSpan now)
    {
        switch (order)
        {
            case RecordingOrder.Begin begin:
                Begin(begin, now);
                break;
            case RecordingOrder.Finish { Recording: var id } when Open(id) is { } open:
                Try(open, () =>
                {
                    open.Drain(now);
                    Finish(open);
                });
                break;
            case RecordingOrder.Erase { Recording: var id } when Open(id) is { } open:
                Drop(open);
                break;
            case RecordingOrder.Erase { Recording: var id }:
                Erase(id + Ending);
                break;
            case RecordingOrder.EraseAllBut { Known: var known }:
                EraseAllBut([.. known.Select(id => id + Ending)]);
                break;
        }
    }

    private OpenRecording? Open(RecordingId id) => _open.Find(recording => recording.Id == id);

    private void Begin(RecordingOrder.Begin begin, TimeSpan now)
    {
        try
        {
            _open.Add(new OpenRecording(
                begin.Recording, begin.Buffer, begin.Longest, folder.Create(begin.Recording + PartEnding), limits, now));
        }
        catch (Exception fault) when (IsOfDisk(fault))
        {
            LogNotWritten(logger, fault.Message);
            budget.End(OpenRecording.MostBytes(begin.Longest), kept: null);
            _unposted.Enqueue(new RecordingLost(begin.Recording, RecordingLoss.NotWritten));
        }
    }

    private void Finish(OpenRecording recording)
    {
        if (recording.Finish() is not var (duration, length))
        {
            Drop(recording);
            _unposted.Enqueue(new RecordingLost(recording.Id, RecordingLoss.TooShort));
            return;
        }

        folder.Rename(recording.Id + PartEnding, recording.Id + Ending);
        folder.Sync();
        Close(recording, length);
        _unposted.Enqueue(new RecordingKept(recording.Id, duration));
    }

    /// <summary>A disk that does not play along costs this one message.</summary>
    private void Try(OpenRecording recording, Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (IsOfDisk(fault))
        {
            LogNotWritten(logger, fault.Message);
            Drop(recording);
            _unposted.Enqueue(new RecordingLost(recording.Id, RecordingLoss.NotWritten));
        }
    }

    private void Drop(OpenRecording recording)
    {
        Close(recording, length: null);
        Delete(recording.Id + PartEnding);
    }

    private void Close(OpenRecording recording, long? length)
    {
        _open.Remove(recording);
        recording.Dispose();
        budget.End(recording.Most, length);
    }

    private void Erase(string name)
    {
        try
        {
            if (folder.Names().Contains(name) && LengthOf(name) is var length && Delete(name))
            {
                budget.Erase(length);
            }
        }
        catch (Exception fault) when (IsOfDisk(fault))
        {
            LogNotErased(logger, fault.Message);
        }
    }

    private void EraseAllBut(HashSet<string> known)
    {
        string[] unknown = [.. folder.Names().Where(name => name.EndsWith(Ending, StringComparison.Ordinal) && !known.Contains(name))];
        if (unknown.Length > 0)
        {
            LogUnknown(logger, unknown.Length);
        }

        foreach (var name in unknown)
        {
            Erase(name);
        }
    }

    private long LengthOf(string name)
    {
        using var file = folder.Open(name);
        return file.Length;
    }

    private bool Delete(string name)
    {
        try
        {
            folder.Delete(name);
            folder.Sync();
            return true;
        }
        catch (Exception fault) when (IsOfDisk(fault))
        {
            LogNotErased(logger, fault.Message);
            return false;
        }
    }

    private static bool IsOfDisk(Exception fault) => fault is IOException or UnauthorizedAccessException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message could not be recorded: {Reason}")]
    private static partial void LogNotWritten(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} recordings were erased: the journal does not say whose they are.")]
    private static partial void LogUnknown(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A recording could not be erased: {Reason}")]
    private static partial void LogNotErased(ILogger logger, string reason);
}
