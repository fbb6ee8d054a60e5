using System.Collections.Concurrent;
using EdgeCC.Calls.Lines;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Headsets;
using EdgeCC.Hardware.Headsets.Hid;
using EdgeCC.Hardware.Sound;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>
/// A headset at work: its keys and lamps between the house and its wearer. It cannot dial: its call key
/// alone is told as such. It is there for the house while both its keys and its sound are.
/// </summary>
/// <param name="line">What it is called.</param>
/// <param name="number">The number of its port at the media plane.</param>
/// <param name="keys">Its keys and lamps.</param>
/// <param name="card">Its sound card.</param>
internal sealed class HeadsetCard(LineId line, int number, IHidPort keys, ISoundDevice card) : ILineCard, IDisposable
{
    private readonly HeadsetSound _sound = new(card);
    private readonly ConcurrentQueue<ToLine> _orders = new();
    private readonly Queue<AtLine> _news = new();
    private HidReportMap? _map;
    private Headset? _headset;
    private bool _isThere;

    /// <inheritdoc/>
    public LineId Line => line;

    /// <inheritdoc/>
    public int Number => number;

    /// <inheritdoc/>
    public ISoundDevice Card => card;

    /// <inheritdoc/>
    public ISoundPort Sound => _sound;

    /// <inheritdoc/>
    public void Carry(ToLine order) => _orders.Enqueue(order);

    /// <inheritdoc/>
    public void Beat(TimeSpan now, Func<AtLine, bool> tell)
    {
        FollowPlug();
        while (_headset is { } headset && keys.TryRead(out var report))
        {
            Take(report, headset);
        }

        while (_orders.TryDequeue(out var order))
        {
            Obey(order);
        }

        while (_news.TryPeek(out var news) && tell(news))
        {
            _news.Dequeue();
        }
    }

    public void Dispose() => keys.Dispose();

    private void FollowPlug()
    {
        var map = card.Fault is null ? keys.Map : null;
        if (map == _map)
        {
            return;
        }

        (_map, _headset) = (map, map is null ? null : Headset.Over(map));
        _sound.Mute(false);
        if (_isThere)
        {
            _news.Enqueue(new LineLost(line));
        }

        _isThere = _headset is not null;
        if (_isThere)
        {
            _news.Enqueue(new LineOpened(line, number));
        }
    }

    private void Take(byte[]? report, Headset headset)
    {
        var wasIdle = headset is { IsRinging: false, IsInCall: false };
        Take(headset.Take(report));
        if (wasIdle && headset.IsInCall)
        {
            _news.Enqueue(new CallKeyPressed(line));
        }
    }

    private void Obey(ToLine order)
    {
        if (_headset is not { } headset)
        {
            return;
        }

        switch (order)
        {
            case RingLine:
                Take(headset.Ring(true));
                break;
            case StopRingingLine:
                Take(headset.Ring(false));
                break;
            case EndLine:
                Take(headset.BeInCall(false));
                _sound.Mute(false);
                _news.Enqueue(new HandsetReplaced(line));
                break;
        }
    }

    private void Take(HeadsetAnswer answer)
    {
        foreach (var report in answer.Reports)
        {
            keys.Write(report);
        }

        foreach (var heard in answer.Events)
        {
            Tell(heard);
        }
    }

    private void Tell(HeadsetEvent heard)
    {
        switch (heard)
        {
            case HeadsetLifted:
                _news.Enqueue(new HandsetLifted(line));
                break;
            case HeadsetHungUp:
                _sound.Mute(false);
                _news.Enqueue(new HandsetReplaced(line));
                break;
            case HeadsetFlashed:
                _news.Enqueue(new HookFlashed(line));
                break;
            case HeadsetMuted muted:
                _sound.Mute(muted.Muted);
                break;
        }
    }
}
