using System.Collections.Frozen;
using System.Collections.Immutable;
using EdgeCC.Calls;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Network.Media;

/// <summary>
/// The media plane: RTP ports that stay open for as long as the service runs, the sound devices of lines and headsets, and one
/// thread that relays between them, plays prompts and listens for keys. Control threads only leave plans; see <see cref="PlanBoard"/>.
/// </summary>
public sealed class MediaPlane : IMediaPort, IHealthCheck, IAsyncDisposable
{
    private const string Name = "Sound";

    private readonly IMailbox _mailbox;
    private readonly ImmutableArray<RtpSocketPair> _sockets;
    private readonly FrozenDictionary<int, int> _indexes;
    private readonly PlanBoard _plans;
    private readonly MediaLoop _loop;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isStarted;

    /// <summary>Opens the ports.</summary>
    /// <param name="model">Which ones.</param>
    /// <param name="devices">Lines and headsets by the numbers of their ports, 1 to 999; they are not ours to close.</param>
    /// <param name="mailbox">The Switchboard's: keys heard, prompts ended, peers fallen silent.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Gets no personal data.</param>
    /// <exception cref="IOException">A port is taken.</exception>
    public MediaPlane(
        MediaModel model,
        IReadOnlyDictionary<int, ISoundPort> devices,
        IMailbox mailbox,
        TimeProvider time,
        ILogger logger)
    {
        _mailbox = mailbox;
        _sockets = Open(model);
        Ports = [.. _sockets.Select(pair => pair.Rtp.Port)];
        var counters = new MediaCounters();
        var rtp = _sockets.Select(pair => new RtpPort(pair, mailbox, counters)).ToArray();
        var lines = devices.Select(device => new DevicePort(device.Key, device.Value, mailbox, counters)).ToArray();
        _indexes = rtp.Concat<MediaPort>(lines)
            .Select((port, index) => KeyValuePair.Create(port.Number, index)).ToFrozenDictionary();
        _plans = new PlanBoard(_indexes.Count);
        _loop = new MediaLoop(rtp, lines, _plans, counters, time, logger);
    }

    /// <summary>The RTP ports, all even.</summary>
    public ImmutableArray<int> Ports { get; }

    /// <summary>What has been counted.</summary>
    public MediaCounts Counts => _loop.Counters.Read();

    /// <summary>Bytes allocated by the media thread so far.</summary>
    internal long AllocatedBytes => _loop.AllocatedBytes;

    /// <summary>How often the 20 ms clock has been served.</summary>
    internal long Frames => _loop.Frames;

    /// <summary>True when the media thread has taken every plan.</summary>
    internal bool IsUpToDate => _loop.IsUpToDate;

    /// <summary>Starts the media thread and tells the Switchboard which ports there are (<c>MediaPortsOpened</c>).</summary>
    public void Start()
    {
        _isStarted = true;
        new Thread(Run) { IsBackground = true, Name = "media" }.Start();
        _mailbox.TryPost(new MediaPortsOpened(Ports));
    }

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The plan's port is none of ours.</exception>
    public void SetPlan(BridgePlan plan)
    {
        _plans[_indexes[plan.Port]] = plan;
        _loop.Wake();
    }

    /// <inheritdoc/>
    public void Clear(int port)
    {
        _plans[_indexes[port]] = null;
        _loop.Wake();
    }

    /// <inheritdoc/>
    public void SetPrompts(PromptLibrary library) => _plans.Prompts = library;

    /// <inheritdoc/>
    public HealthFinding Look()
    {
        var counts = Counts;
        if (_stopped.Task.IsCompleted)
        {
            return new HealthFinding(Name, HealthLevel.Failing, "The media thread has ended: restart the service.");
        }

        var seen = $"{_loop.InUse} of {_indexes.Count} ports in use, {counts.Relayed} packets relayed.";
        if (counts.Faults > 0)
        {
            return new HealthFinding(Name, HealthLevel.Failing, $"{counts.Faults} faults; send us the log (journalctl -u edgecc). {seen}");
        }

        return counts.MissingPrompts > 0
            ? new HealthFinding(Name, HealthLevel.Warning, $"{counts.MissingPrompts} prompts could not be played. {seen}")
            : new HealthFinding(Name, HealthLevel.Well, seen);
    }

    /// <summary>Stops the thread and closes the ports.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
        {
            _loop.Stop();
            await _stopped.Task.ConfigureAwait(false);
        }

        _loop.Dispose();
        foreach (var pair in _sockets)
        {
            pair.Dispose();
        }
    }

    private void Run()
    {
        try
        {
            _loop.Run();
        }
        finally
        {
            _stopped.TrySetResult();
        }
    }

    private static ImmutableArray<RtpSocketPair> Open(MediaModel model)
    {
        var opened = new List<RtpSocketPair>(model.Count);
        try
        {
            for (var i = 0; i < model.Count; i++)
            {
                opened.Add(model.FirstPort == 0
                    ? RtpSocketPair.OpenAnywhere(model.Address)
                    : RtpSocketPair.Open(model.Address, model.FirstPort + (2 * i)));
            }

            return [.. opened];
        }
        catch
        {
            opened.ForEach(pair => pair.Dispose());
            throw;
        }
    }
}
