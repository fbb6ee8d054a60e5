using System.Collections.Immutable;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Updates;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Files;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Updates;

/// <summary>
/// Leads an update from its bundle to its end: looks at it, has it written to the slot that does not run while calls go on, starts
/// the box anew, and there sees whether the new version is well. If so it stays; if not, or if it did not even start, the box
/// runs the version before. What it knows outlives the restart in a file; every step is a fact (decisions/1004).
/// </summary>
public sealed partial class Updater : IUpdatePort, IAsyncDisposable
{
    private readonly IFolder _folder;
    private readonly ISlots _slots;
    private readonly BundleStore _bundles;
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly ILogger<Updater> _logger;
    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private Task _sticks = Task.CompletedTask;
    private volatile UpdateRecord? _record;
    private Func<CancellationToken, Task<ImmutableArray<string>?>> _look = _ => Task.FromResult<ImmutableArray<string>?>([]);

    private Updater(
        IFolder folder, ISlots slots, BundleStore bundles, string running, IMailbox mailbox, TimeProvider time, ILogger<Updater> logger)
    {
        (_folder, _slots, _bundles, Running) = (folder, slots, bundles, running);
        (_mailbox, _time, _logger) = (mailbox, time, logger);
        _record = UpdateRecord.Read(folder);
    }

    /// <inheritdoc/>
    public string Running { get; }

    /// <inheritdoc/>
    public UpdateStatus? Status => _record?.Status;

    /// <summary>The installation under way, or the last one.</summary>
    internal Task Installing { get; private set; } = Task.CompletedTask;

    /// <summary>The watch over the version that runs.</summary>
    internal Task Watching { get; private set; } = Task.CompletedTask;

    /// <summary>What the platform ordered last.</summary>
    internal Task Fetching { get; private set; } = Task.CompletedTask;

    /// <summary>Opens the updates of a box whose slots RAUC keeps.</summary>
    /// <param name="folder">Where: a folder of its own.</param>
    /// <param name="running">The version that runs.</param>
    /// <param name="mailbox">Is told of every step.</param>
    /// <param name="time">Times the trial.</param>
    /// <param name="logger">For the technician.</param>
    /// <exception cref="IOException">The folder cannot be made, or another process has it open.</exception>
    public static Updater Open(string folder, string running, IMailbox mailbox, TimeProvider time, ILogger<Updater> logger) =>
        Open(DiskFolder.Hold(folder), new RaucSlots(), new BundleStore(Path.Combine(folder, "bundle")), running, mailbox, time, logger);

    internal static Updater Open(
        IFolder folder, ISlots slots, BundleStore bundles, string running, IMailbox mailbox, TimeProvider time, ILogger<Updater> logger) =>
        new(folder, slots, bundles, running, mailbox, time, logger);

    /// <inheritdoc/>
    public async Task<UpdateStatus> OfferAsync(Stream bundle, CancellationToken cancellation)
    {
        if (Status?.Stage is UpdateStage.Restarting or UpdateStage.OnTrial)
        {
            return Told(UpdateStage.Refused, null, $"version {Status.Version} is on trial, or about to start: in ten minutes at most it stays or goes");
        }

        if (!_one.Wait(0, cancellation))
        {
            return Told(UpdateStage.Refused, null, "another update is under way");
        }

        var isTaken = false;
        try
        {
            await _bundles.TakeAsync(bundle, cancellation);
            var info = await _slots.InspectAsync(_bundles.Path, cancellation);
            if (Fault(info, await _slots.CompatibleAsync(cancellation)) is { } fault)
            {
                return Move(UpdateStage.Refused, info.Version, fault);
            }

            isTaken = true;
            var status = Move(UpdateStage.Installing, info.Version, null);
            Installing = Task.Run(() => InstallAsync(info.Version), CancellationToken.None);
            return status;
        }
        catch (UpdateFailedException failure)
        {
            return Move(UpdateStage.Refused, null, failure.Message);
        }
        finally
        {
            if (!isTaken)
            {
                _bundles.Drop();
                _one.Release();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(Installing, Watching, Fetching, _sticks);
        _folder.Dispose();
    }

    private string? Fault(BundleInfo bundle, string compatible) =>
        bundle.Compatible != compatible ? $"it is for {bundle.Compatible}, and this box is {compatible}"
        : !Version.TryParse(bundle.Version, out var offered) ? $"its version is no number: {bundle.Version}"
        : Version.TryParse(Running, out var running) && offered <= running ? $"its version is {bundle.Version}, and {Running} runs already"
        : null;

    private async Task InstallAsync(string version)
    {
        try
        {
            var failing = await _look(_stopping.Token) ?? [];
            await _slots.InstallAsync(_bundles.Path, _stopping.Token);
            Move(UpdateStage.Restarting, version, null, failing);
            await _slots.RestartAsync(_stopping.Token);
        }
        catch (UpdateFailedException failure)
        {
            Move(UpdateStage.Refused, version, failure.Message);
        }
        catch (OperationCanceledException)
        {
            // The service stops: what was written to the other slot is no whole version, and is never started.
        }
        finally
        {
            _bundles.Drop();
            _one.Release();
        }
    }

    private UpdateStatus Move(UpdateStage stage, string? version, string? reason, ImmutableArray<string>? failing = null)
    {
        var record = new UpdateRecord(Told(stage, version, reason), failing ?? _record?.Failing ?? []);
        _record = record;
        try
        {
            record.Keep(_folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            LogRefusal(refusal);
        }

        _mailbox.TryPost(new UpdateNoted(stage, version, reason));
        LogStep(stage, version, reason);
        return record.Status;
    }

    private UpdateStatus Told(UpdateStage stage, string? version, string? reason) => new(stage, version, reason, _time.GetUtcNow());

    [LoggerMessage(LogLevel.Information, "Update to {Version}: {Stage} {Reason}")]
    private partial void LogStep(UpdateStage stage, string? version, string? reason);

    [LoggerMessage(LogLevel.Warning, "How far the update is cannot be written.")]
    private partial void LogRefusal(Exception refusal);
}
