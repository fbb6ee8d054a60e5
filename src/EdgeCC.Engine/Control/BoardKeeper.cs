using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;
using EdgeCC.Routing;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Engine.Control;

/// <summary>What boards and lamps show, and when: soon after a change, and once a second so that waits grow live.</summary>
internal sealed class BoardKeeper(SwitchboardPorts ports, long acknowledged)
{
    private static readonly TimeSpan ShownAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(250);

    private readonly LampKeeper _lamps = new(ports.Lamps);
    private readonly DisplayKeeper _displays = new(ports.Displays, ports.Administrator);
    private readonly OutputKeeper _outputs = new(ports.Outputs);
    private readonly BoardTrial _trial = new();
    private readonly CentralPicture _central = new(acknowledged);
    private readonly HashSet<ButtonId> _helpWanted = [];
    private TimeSpan _lastShown = TimeSpan.MinValue / 2;
    private bool _changed = true;
    private bool _uplinkUp;
    private string? _journalStalled;
    private long _factsRefused;

    /// <summary>The uptime at which <see cref="Refresh"/> is due.</summary>
    public TimeSpan NextDeadline => _lastShown + (_changed ? Soonest : ShownAgainAfter);

    public void FactKept(JournalRecord record)
    {
        _central.FactKept(record);
        _changed = true;
    }

    /// <summary>The journal would not take a fact.</summary>
    public void FactRefused() => _factsRefused++;

    public void Take(EngineEvent @event, Moment now)
    {
        _changed = true;
        switch (@event)
        {
            case UplinkLost:
                _uplinkUp = false;
                break;
            case UplinkRestored:
                _uplinkUp = true;
                break;
            case UplinkAcknowledged acknowledged:
                _central.Acknowledge(acknowledged.Sequence);
                break;
            case JournalStalled stalled:
                _journalStalled = stalled.Reason;
                break;
            case JournalRecovered:
                _journalStalled = null;
                break;
            case ButtonPressed pressed when !_helpWanted.Remove(pressed.Button):
                _helpWanted.Add(pressed.Button);
                break;
            case AlarmSilenced:
                _outputs.Silence(now.Uptime);
                break;
            case IdentifyAsked:
                _trial.Identify(now.Uptime);
                break;
            case PartTried tried:
                _trial.Try(tried.Part, now.Uptime);
                break;
        }
    }

    /// <summary>Shows what there is to show, when it is due.</summary>
    public void Refresh(ApplianceModel model, Router router, int callsInProgress, Moment now)
    {
        if (!now.Reached(NextDeadline))
        {
            return;
        }

        // First, so that a fault in what follows does not make it due for ever.
        _lastShown = now.Uptime;
        _changed = false;
        var routing = router.Snapshot(now);
        var lamps = _lamps.Light(model.Lamps, routing.Queues, _trial.IsOn(now.Uptime) ? _trial.Lamp : null);
        _outputs.Sound(model.Alarm, _lamps.IsAlarming, _trial, now.Uptime);
        var board = new BoardSnapshot(
            now.Wall, model.Branch, routing, Uplink(model, now), lamps, callsInProgress, Alerts(routing));
        // The pages last: one of them draws the displays.
        _displays.Show(model, board, now.Uptime, _trial);
        ports.Board.Show(board);
    }

    private UplinkSnapshot Uplink(ApplianceModel model, Moment now) =>
        new(model.Uplink is not null, _uplinkUp, _central.Acknowledged, _central.Age(_uplinkUp, now));

    private ImmutableArray<BoardAlert> Alerts(RoutingSnapshot routing)
    {
        var alerts = ImmutableArray.CreateBuilder<BoardAlert>();
        if (routing.ClosedByHand)
        {
            alerts.Add(new BoardAlert.BranchClosed());
        }

        if (_journalStalled is { } reason)
        {
            alerts.Add(new BoardAlert.JournalNotWritten(reason));
        }

        if (_factsRefused > 0)
        {
            alerts.Add(new BoardAlert.FactsLost(_factsRefused));
        }

        alerts.AddRange(_helpWanted.Select(button => new BoardAlert.HelpWanted(button)));
        return alerts.ToImmutable();
    }
}
