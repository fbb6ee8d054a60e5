using System.Collections.Concurrent;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Sound;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>
/// The sound of a port, between its card and the media plane: the call's while it is let through, the port's own tones
/// otherwise; and always listened to. The media thread takes what it is to do from a queue and leaves what it heard in another:
/// it waits for nobody, and allocates only when something begins or was heard.
/// </summary>
/// <param name="card">The card.</param>
/// <param name="standard">What is usual in the country.</param>
internal sealed class LineSound(ISoundPort card, LineStandard standard) : ISoundPort
{
    /// <summary>Beats come every 10 ms; what nobody takes for so long is lost.</summary>
    private const int MostHeard = 64;

    private readonly LineVoice _voice = new(standard);
    private readonly short[] _own = new short[LineVoice.BlockSamples];
    private readonly ConcurrentQueue<LineEffect> _orders = new();
    private readonly ConcurrentQueue<LineEvent> _heard = new();
    private bool _passes;

    /// <summary>Has the sound do what an effect of the port says.</summary>
    public void Order(LineEffect effect) => _orders.Enqueue(effect);

    /// <summary>Takes what was heard since the last time.</summary>
    public bool TryTakeHeard(out LineEvent? heard) => _heard.TryDequeue(out heard);

    /// <inheritdoc/>
    public void Hear(Span<short> frame)
    {
        while (_orders.TryDequeue(out var order))
        {
            _passes = order is PassSound pass ? pass.On : _passes;
            _voice.Apply(order);
        }

        card.Hear(frame);
        var heard = _voice.Listen(frame);
        for (var i = 0; i < heard.Count; i++)
        {
            Keep(heard[i]);
        }

        if (!_passes)
        {
            frame.Clear();
        }
    }

    /// <inheritdoc/>
    public void Say(ReadOnlySpan<short> frame)
    {
        if (_passes)
        {
            card.Say(frame);
            return;
        }

        if (_voice.Speak(_own) is { } sent)
        {
            Keep(sent);
        }

        card.Say(_own);
    }

    private void Keep(LineEvent heard)
    {
        if (_heard.Count < MostHeard)
        {
            _heard.Enqueue(heard);
        }
    }
}
