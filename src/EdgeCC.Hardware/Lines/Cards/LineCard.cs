using System.Collections.Concurrent;
using EdgeCC.Calls.Lines;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Sound;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>
/// A port of the board at work: its state machine between its wires, its sound and the house. Everything happens in
/// <see cref="Beat"/>; orders may come from any thread. While its sound card is away the line is not there for the house.
/// </summary>
/// <param name="line">Which line.</param>
/// <param name="number">The number of its port at the media plane.</param>
/// <param name="port">Its state machine.</param>
/// <param name="wires">Its wires.</param>
/// <param name="words">How it speaks with the house.</param>
/// <param name="card">Its sound card.</param>
/// <param name="sound">What is made of the card's sound.</param>
internal sealed class LineCard(
    LineId line, int number, ILine port, ILineWires wires, ILineWords words, ISoundDevice card, LineSound sound) : ILineCard
{
    private readonly ConcurrentQueue<ToLine> _orders = new();
    private readonly Queue<AtLine> _news = new();
    private bool _wasPlugged;

    /// <inheritdoc/>
    public LineId Line => line;

    /// <inheritdoc/>
    public int Number => number;

    /// <inheritdoc/>
    public ISoundDevice Card => card;

    /// <inheritdoc/>
    public ISoundPort Sound => sound;

    /// <inheritdoc/>
    public void Carry(ToLine order) => _orders.Enqueue(order);

    /// <inheritdoc/>
    public void Beat(TimeSpan now, Func<AtLine, bool> tell)
    {
        FollowPlug(now);
        wires.Beat(now, (moved, at) => Do(port.Apply(moved, at)));
        while (sound.TryTakeHeard(out var heard))
        {
            Do(port.Apply(heard!, now));
        }

        while (_orders.TryDequeue(out var order))
        {
            if (words.Order(order) is { } ordered)
            {
                Do(port.Apply(ordered, now));
            }
        }

        Do(port.Advance(now));
        while (_news.TryPeek(out var news) && tell(news))
        {
            _news.Dequeue();
        }
    }

    private void FollowPlug(TimeSpan now)
    {
        var plugged = card.Fault is null;
        if (plugged == _wasPlugged)
        {
            return;
        }

        _wasPlugged = plugged;
        _news.Enqueue(plugged ? new LineOpened(line, number) : new LineLost(line));
        if (!plugged)
        {
            Do(port.Apply(words.Rest, now));
        }
    }

    private void Do(LineAnswer answer)
    {
        foreach (var effect in answer.Effects)
        {
            switch (effect)
            {
                case SetRelay relay:
                    wires.Switch(relay.Relay, relay.On);
                    break;
                case PlayTone or SendCallerId or SendKeys or BeSilent or PassSound:
                    sound.Order(effect);
                    break;
                default:
                    Tell(words.News(effect));
                    break;
            }
        }
    }

    private void Tell(AtLine? news)
    {
        if (news is not null && _wasPlugged)
        {
            _news.Enqueue(news);
        }
    }
}
