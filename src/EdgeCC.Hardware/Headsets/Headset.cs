using System.Collections.Immutable;
using EdgeCC.Hardware.Headsets.Hid;

namespace EdgeCC.Hardware.Headsets;

/// <summary>
/// A headset's keys and lamps (HID telephony page), as a pure state machine. The service alone owns the call: the headset
/// asks with a key and is told how things stand by its lamps, which it waits for; its echo of them is no key.
/// </summary>
public sealed class Headset
{
    private readonly HidReportMap _map;
    private readonly HashSet<HidUsage> _on = [];
    private bool _isRinging;
    private bool _isInCall;
    private bool _isMuted;

    private Headset(HidReportMap map) => _map = map;

    /// <summary>True while a call rings here.</summary>
    public bool IsRinging => _isRinging;

    /// <summary>True while it is in a call.</summary>
    public bool IsInCall => _isInCall;

    /// <summary>True while its microphone is switched off.</summary>
    public bool IsMuted => _isMuted;

    /// <summary>The headset a device is, or null where it has no call key.</summary>
    public static Headset? Over(HidReportMap map) =>
        map.Find(HidDirection.Input, HidUsage.HookSwitch) is null ? null : new Headset(map);

    /// <summary>Takes a report of the device, with its number where reports have numbers. Any bytes do.</summary>
    public HeadsetAnswer Take(ReadOnlySpan<byte> report)
    {
        var before = (_isRinging, _isInCall, _isMuted);
        var number = _map.HasNumbers && !report.IsEmpty ? report[0] : (byte)0;
        var payload = _map.HasNumbers && !report.IsEmpty ? report[1..] : report;
        var events = ImmutableArray.CreateBuilder<HeadsetEvent>();
        var mustAnswer = TakeHook(number, payload, events) | TakeMute(number, payload, events);
        if (HasPressed(HidUsage.Flash, number, payload) && _isInCall)
        {
            events.Add(new HeadsetFlashed());
        }

        var step = (HasPressed(HidUsage.VolumeUp, number, payload) ? 1 : 0) - (HasPressed(HidUsage.VolumeDown, number, payload) ? 1 : 0);
        if (step != 0)
        {
            events.Add(new HeadsetVolumeStepped(step));
        }

        var hasChanged = before != (_isRinging, _isInCall, _isMuted);
        return new HeadsetAnswer(events.ToImmutable(), hasChanged || mustAnswer ? Lamps() : []);
    }

    /// <summary>A call rings here, or no longer.</summary>
    public HeadsetAnswer Ring(bool on) => Show(on, _isInCall, _isMuted);

    /// <summary>The call has begun or ended. With it ringing ends, and the microphone is on again.</summary>
    public HeadsetAnswer BeInCall(bool on) => Show(ringing: false, on, muted: on == _isInCall && _isMuted);

    /// <summary>The microphone is switched off or on by somebody else, on the desk's page.</summary>
    public HeadsetAnswer Mute(bool on) => Show(_isRinging, _isInCall, _isInCall && on);

    private HeadsetAnswer Show(bool ringing, bool inCall, bool muted)
    {
        (_isRinging, _isInCall, _isMuted) = (ringing, inCall, muted);
        return new HeadsetAnswer([], Lamps());
    }

    private bool TakeHook(byte number, ReadOnlySpan<byte> payload, ImmutableArray<HeadsetEvent>.Builder events)
    {
        var lifted = Wanted(HidUsage.HookSwitch, _isInCall, Edge(HidUsage.HookSwitch, number, payload));
        if (lifted == _isInCall)
        {
            return false;
        }

        (_isRinging, _isInCall, _isMuted) = (false, lifted, false);
        events.Add(lifted ? new HeadsetLifted() : new HeadsetHungUp());
        return true;
    }

    /// <summary>
    /// The mute handshake: whatever becomes of the key, the lamp is written, since a headset that is not answered goes back to
    /// what it was, or mutes itself without our knowing. Outside a call there is nothing to mute.
    /// </summary>
    private bool TakeMute(byte number, ReadOnlySpan<byte> payload, ImmutableArray<HeadsetEvent>.Builder events)
    {
        var edge = Edge(HidUsage.PhoneMute, number, payload);
        var muted = _isInCall && Wanted(HidUsage.PhoneMute, _isMuted, edge);
        if (muted != _isMuted)
        {
            _isMuted = muted;
            events.Add(new HeadsetMuted(muted));
        }

        return edge > 0;
    }

    /// <summary>
    /// What a key or a switch asks for. A switch counts when it moves, not as it stands: a report that was under way before
    /// the headset saw our lamps still tells the old state.
    /// </summary>
    private bool Wanted(HidUsage usage, bool now, int edge) =>
        edge == 0 ? now
        : _map.Find(HidDirection.Input, usage)!.IsMomentary ? now ^ (edge > 0)
        : edge > 0;

    private bool HasPressed(HidUsage usage, byte number, ReadOnlySpan<byte> payload) => Edge(usage, number, payload) > 0;

    /// <summary>1 when a control has gone on with this report, −1 when off, else 0.</summary>
    private int Edge(HidUsage usage, byte number, ReadOnlySpan<byte> payload)
    {
        var isHere = false;
        var isOn = false;
        foreach (var field in _map.Fields)
        {
            if (field.Direction == HidDirection.Input && field.ReportId == number && field.Usages.Contains(usage))
            {
                isHere = true;
                isOn |= field.IsOn(usage, payload);
            }
        }

        return !isHere ? 0
            : isOn ? (_on.Add(usage) ? 1 : 0)
            : _on.Remove(usage) ? -1 : 0;
    }

    /// <summary>Every report that has a lamp of ours, with all of them as they stand.</summary>
    private ImmutableArray<byte[]> Lamps() =>
    [
        .. _map.Fields
            .Where(field => field.Direction == HidDirection.Output && !field.IsArray && StateOf(field.Usages[0]) is not null)
            .GroupBy(field => field.ReportId)
            .Select(fields =>
            {
                var report = new byte[1 + _map.Lengths[(HidDirection.Output, fields.Key)]];
                report[0] = fields.Key;
                foreach (var field in fields)
                {
                    field.Write(StateOf(field.Usages[0])!.Value, report.AsSpan(1));
                }

                return report;
            }),
    ];

    private bool? StateOf(HidUsage lamp) =>
        lamp == HidUsage.RingLamp || lamp == HidUsage.Ringer ? _isRinging
        : lamp == HidUsage.OffHookLamp ? _isInCall
        : lamp == HidUsage.MuteLamp ? _isMuted
        : null;
}
