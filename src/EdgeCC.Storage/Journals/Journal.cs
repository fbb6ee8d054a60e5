using System.Threading.Channels;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Files;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Journals;

/// <summary>
/// The truth: an append-only log of facts in a folder of its own. A fact has its sequence, and is seen by readers, once
/// it has reached the disk (fsync); a crash or a power cut at any moment loses none of those.
/// </summary>
public sealed partial class Journal : IJournalPort, IJournalReader, IHealthCheck, IAsyncDisposable
{
    private readonly IFolder _folder;
    private readonly JournalLimits _limits;
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly ILogger<Journal> _logger;
    private readonly JournalInventory _inventory;
    private readonly SegmentChain _chain;
    private readonly Channel<(Fact Fact, byte[] Json)> _waiting;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _writing;

    private long _lastSequence;
    private long _refused;
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Journal(
        IFolder folder,
        string appliance,
        JournalLimits limits,
        IMailbox mailbox,
        TimeProvider time,
        ILogger<Journal> logger)
    {
        (_folder, _limits, _mailbox, _time, _logger) = (folder, limits, mailbox, time, logger);
        _inventory = JournalInventory.Take(folder, appliance);
        _chain = new SegmentChain(_inventory.Segments);
        _lastSequence = _inventory.Active?.Last ?? 0;
        _waiting = Channel.CreateBounded<(Fact, byte[])>(new BoundedChannelOptions(limits.WaitingFacts)
        {
            SingleReader = true,
        });
        foreach (var damage in _inventory.Damages)
        {
            LogDamage(logger, damage);
        }

        var writer = new SegmentWriter(folder, _chain, _inventory, limits.SegmentLength);
        writer.Settle();
        _writing = Task.Run(() => WriteAsync(writer));
    }

    /// <inheritdoc/>
    public string Appliance => _inventory.Header.Appliance;

    /// <inheritdoc/>
    public string Epoch => _inventory.Header.Epoch;

    /// <inheritdoc/>
    public long LastSequence => Volatile.Read(ref _lastSequence);

    /// <summary>
    /// Opens the journal of a folder, making it where there is none. Where what was durable can no longer be read a new
    /// life begins, with a new epoch; the files of the old one stay as they are.
    /// </summary>
    /// <param name="folder">Where: nothing else may lie in it.</param>
    /// <param name="appliance">This appliance's id.</param>
    /// <param name="mailbox">Is told what has become durable, and of trouble.</param>
    /// <param name="time">Paces the tries while the disk refuses.</param>
    /// <param name="logger">For the technician.</param>
    /// <exception cref="IOException">The folder cannot be read or made, or another process has it open.</exception>
    public static Journal Open(
        string folder, string appliance, IMailbox mailbox, TimeProvider time, ILogger<Journal> logger) =>
        Open(DiskFolder.Hold(folder), appliance, new JournalLimits(), mailbox, time, logger);

    internal static Journal Open(
        IFolder folder,
        string appliance,
        JournalLimits limits,
        IMailbox mailbox,
        TimeProvider time,
        ILogger<Journal> logger) => new(folder, appliance, limits, mailbox, time, logger);

    /// <inheritdoc/>
    public bool TryAppend(Fact fact)
    {
        var json = FactJson.Write(fact);
        var taken = json.Length <= Frame.MaximumPayload && _waiting.Writer.TryWrite((fact, json));
        if (!taken && Interlocked.Increment(ref _refused) == 1)
        {
            LogRefusal(_logger, fact.GetType().Name);
        }

        return taken;
    }

    /// <summary>Writes what waits, gives up what the disk refuses, and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stopping.CancelAsync();
        await _writing;
        _folder.Dispose();
    }
}
