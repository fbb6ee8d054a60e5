using System.Reflection;
using System.Security.Cryptography;
using EdgeCC.Appliance.Configuration;
using EdgeCC.Engine.Access;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Media;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Modem;
using EdgeCC.Network.Data;
using EdgeCC.Network.Media;
using EdgeCC.Network.Sip;
using EdgeCC.Storage.Access;
using EdgeCC.Storage.Cursors;
using EdgeCC.Storage.Journals;
using EdgeCC.Storage.Projections;
using EdgeCC.Storage.Prompts;
using EdgeCC.Storage.Recordings;
using EdgeCC.Storage.Updates;
using EdgeCC.Sync.Uplinks;
using EdgeCC.Web;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Appliance;

/// <summary>
/// The house, put together: every edge, and the Switchboard between them. Built from the journal outwards, because
/// everybody writes or reads it; started from the Switchboard outwards, so that nobody is heard before there is
/// somebody to listen; closed the other way round, the journal last.
/// </summary>
internal sealed class Branch : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly BranchPlan _plan;
    private readonly Mailbox _mailbox = new();
    private readonly Journal _journal;
    private readonly Projection _projection;
    private readonly MediaPlane _media;
    private readonly SipEdge _sip;
    private readonly DataClient _data;
    private readonly Recorder _recorder;
    private readonly AdministratorFile _administrator;
    private readonly Updater? _updater;
    private readonly HardwareBoard _board;
    private readonly ModemEdge? _modem;
    private readonly Switchboard _switchboard;
    private readonly ControlThread _control;
    private readonly ClockCheck _clock;
    private readonly ConfigurationWatcher _configuration;
    private readonly UplinkCursor? _cursor;
    private readonly Uplink? _uplink;
    private readonly WebEdge _web;

    private Branch(
        BranchPlan plan, ConfigurationSource source, DataFolder data, Pulse pulse, TimeProvider time, ILoggerFactory loggers,
        PromptStudio studio, PromptLibrary prompts)
    {
        var model = plan.Model;
        (_plan, _time, _started) = (plan, time, time.GetTimestamp());
        _journal = Journal.Open(data.Journal, model.Appliance, _mailbox, time, loggers.CreateLogger<Journal>());
        _projection = new Projection(data.Projection, _journal, time, loggers.CreateLogger<Projection>());
        _board = HardwareBoard.Open(plan.Board, model.Lines, _mailbox, time);
        _modem = model.Modem is { } modem ? new ModemEdge(modem, BranchLines.ModemPort(_board), _mailbox, time) : null;
        var lines = new BranchLines(_board, _modem);
        _media = new MediaPlane(model.Media, lines.Sounds, _mailbox, time, loggers.CreateLogger<MediaPlane>());
        _sip = new SipEdge(model.Sip, _mailbox, time, loggers.CreateLogger<SipEdge>());
        _data = new DataClient(_mailbox, time, Environment.GetEnvironmentVariable, loggers.CreateLogger<DataClient>());
        _recorder = Recorder.Open(data.Recordings, _mailbox, time, loggers.CreateLogger<Recorder>());
        _administrator = AdministratorFile.Open(data.Access, loggers.CreateLogger<AdministratorFile>());
        _updater = model.HasSlots
            ? Updater.Open(data.Updates, Version, _mailbox, time, loggers.CreateLogger<Updater>())
            : null;
        _cursor = model.Uplink is null
            ? null
            : UplinkCursor.Open(data.Uplink, _journal.Epoch, loggers.CreateLogger<UplinkCursor>());
        _switchboard = new Switchboard(
            model,
            prompts,
            new SwitchboardPorts(_sip, _media, _journal, _board.Lamps, pulse)
            {
                Lines = lines,
                Displays = _board.Displays,
                Outputs = _board.Outputs,
                Data = _data,
                Recorder = _recorder,
                Texts = _modem,
                Updates = _updater,
                // A simulated board is drawn on a page, and the claim code is for whoever stands before the box.
                Administrator = _board.Panel is null ? _administrator : null,
            },
            RandomNumberGenerator.GetBytes(SeededRandom.SeedLength),
            _cursor?.Acknowledged ?? 0);
        _control = new ControlThread(_switchboard, _mailbox, time, loggers.CreateLogger<ControlThread>());
        _clock = new ClockCheck(time);
        _configuration = new ConfigurationWatcher(
            source, model, studio, _mailbox, loggers.CreateLogger<ConfigurationWatcher>());
        if (model.Uplink is { } platform && _cursor is not null)
        {
            _uplink = new Uplink(
                platform, _journal, _cursor, _mailbox, time, new Random(), loggers.CreateLogger<Uplink>());
        }

        IHealthCheck?[] checks = [_control, _clock, _journal, _media, _sip, _data, _recorder, _uplink, .. _board.Checks, lines.Check, _modem, studio, _configuration, _projection];
        _web = new WebEdge(
            model.Web,
            new PagesModel(model.Branch, model.Language, model.Zone, _board.Panel) { Inspection = _board.Inspection, Updates = _updater },
            new StatusSources([.. checks.OfType<IHealthCheck>()], Status, _projection, _sip.Ladder.Read, () => _switchboard.Report),
            _administrator,
            _mailbox,
            time,
            loggers);
        pulse.HandOnTo(_web);
    }

    /// <summary>Where the pages are.</summary>
    public Uri Pages => _web.Address;

    /// <summary>What claims the box; null once somebody has.</summary>
    public ClaimCode? ClaimCode => _administrator.ClaimCode;

    /// <summary>Builds everything; nothing is heard or answered yet.</summary>
    public static async Task<Branch> OpenAsync(
        BranchPlan plan, ConfigurationSource source, DataFolder data, Pulse pulse, TimeProvider time, ILoggerFactory loggers,
        CancellationToken cancellation)
    {
        var studio = new PromptStudio(data.Prompts, InstalledVoices.Find);
        var prompts = await studio.RenderAsync(plan.Model.Prompts, source.Folder, cancellation);
        return new Branch(plan, source, data, pulse, time, loggers, studio, prompts);
    }

    /// <summary>Takes up where the last run ended, and begins to listen.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        _control.Start(_journal.ReadAll(), Version);
        _media.Start();
        _sip.Start();
        _modem?.Start();
        await _web.StartAsync(cancellation);
        _configuration.Start();
        _updater?.Start(new PageProbe(_web.Address).FailingAsync);
    }

    /// <summary>Takes no new calls; completes when the last one has ended.</summary>
    public Task EndCallsAsync() => _control.DrainAsync();

    /// <summary>Hangs up whoever <see cref="EndCallsAsync"/> still waits for, and completes with it.</summary>
    public Task CutOffCallsAsync() => _control.CutOffAsync();

    public async ValueTask DisposeAsync()
    {
        _configuration.Dispose();
        await (_updater?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _sip.DisposeAsync();
        await _media.DisposeAsync();
        await _data.DisposeAsync();
        _control.Dispose();
        _recorder.Dispose();
        _clock.Dispose();
        _modem?.Dispose();
        _board.Dispose();
        await _web.StopAsync();
        await _web.DisposeAsync();
        await (_uplink?.DisposeAsync() ?? ValueTask.CompletedTask);
        _cursor?.Dispose();
        _administrator.Dispose();
        await _projection.DisposeAsync();
        await _journal.DisposeAsync();
        _mailbox.Dispose();
    }

    private static string Version =>
        typeof(Branch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private StatusSnapshot Status() => new(
        _plan.Model.Appliance,
        _plan.Model.Branch,
        Version,
        _time.GetElapsedTime(_started),
        _journal.LastSequence,
        _cursor?.Acknowledged,
        new MailboxDepth(_mailbox.Depth, Mailbox.Capacity, _mailbox.Refused),
        _switchboard.RefusedAddresses);
}
