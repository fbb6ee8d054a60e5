using System.Collections.Frozen;
using System.Collections.Immutable;
using EdgeCC.Calls.Lines;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Headsets;
using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Stations;
using EdgeCC.Hardware.Lines.Trunks;
using EdgeCC.Hardware.Sound;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>
/// The line ports of the board, and the headsets, at work. One heartbeat serves them all: what the wires, the sound and the house left is taken
/// every 10 ms, with the dates the kernel gave it, so that no thread waits for another.
/// </summary>
internal sealed class LineRack : ILinePort, IDisposable
{
    /// <summary>How long an order waits at most.</summary>
    internal static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly ImmutableArray<ILineCard> _cards;
    private readonly FrozenDictionary<LineId, ILineCard> _byLine;
    private readonly ITimer _timer;

    /// <param name="board">The board.</param>
    /// <param name="model">What is usual on its lines.</param>
    /// <param name="chips">Its GPIO lines.</param>
    /// <param name="open">Opens a sound card.</param>
    /// <param name="keys">Opens the keys of a headset, by where it is plugged in.</param>
    /// <param name="mailbox">Where <see cref="AtLine"/> is posted.</param>
    /// <param name="time">The clock of edges and frames.</param>
    public LineRack(
        BoardModel board,
        LinesModel model,
        GpioChips chips,
        Func<SoundDeviceModel, ISoundDevice> open,
        Func<string, IHidPort> keys,
        IMailbox mailbox,
        TimeProvider time)
    {
        (_mailbox, _time) = (mailbox, time);
        var standard = LineStandards.Of(model.Country)
            ?? throw new ArgumentException($"The lines of {model.Country} are not known.", nameof(model));
        var cards = ImmutableArray.CreateBuilder<ILineCard>();
        var probes = ImmutableArray.CreateBuilder<SoundProbe>();
        foreach (var port in board.Stations)
        {
            var line = new LineId(port.Name);
            Add(line, port.Sound, new AnalogueStation(standard), new StationWires(port, chips), new StationWords(line));
        }

        foreach (var port in board.Trunks)
        {
            var line = new LineId(port.Name);
            var trunk = new TrunkModel(standard, model.Pulses.Contains(line), SensesLoop: port.Loop is not null);
            Add(line, port.Sound, new AnalogueTrunk(trunk), new TrunkWires(port, chips), new TrunkWords(line));
        }

        foreach (var headset in model.Headsets)
        {
            cards.Add(new HeadsetCard(headset.Line, cards.Count + 1, keys(headset.Usb), Open(headset.Usb)));
        }

        _cards = cards.ToImmutable();
        Probes = probes.ToImmutable();
        _byLine = _cards.ToFrozenDictionary(card => card.Line);
        _timer = time.CreateTimer(_ => Beat(), null, Heartbeat, Heartbeat);

        void Add(LineId line, string name, ILine port, ILineWires wires, ILineWords words)
        {
            var card = Open(name);
            var probe = new SoundProbe(card);
            probes.Add(probe);
            cards.Add(new LineCard(line, cards.Count + 1, port, wires, words, card, new LineSound(probe, standard)));
        }

        ISoundDevice Open(string name) => open(new SoundDeviceModel(name, G711.SampleRate));
    }

    /// <summary>The sound of every port by its number, in the order of the board file; headsets come last.</summary>
    public IReadOnlyDictionary<int, ISoundPort> Sounds => _cards.ToFrozenDictionary(card => card.Number, card => card.Sound);

    /// <summary>What asks each analogue line whether sound comes back; in front of its card, so that the line need not be in a call.</summary>
    public ImmutableArray<SoundProbe> Probes { get; }

    /// <summary>Their sound cards.</summary>
    public IReadOnlyList<ISoundDevice> Cards => [.. _cards.Select(card => card.Card)];

    /// <inheritdoc/>
    public void Carry(ToLine order) => _byLine.GetValueOrDefault(order.Line)?.Carry(order);

    public void Dispose()
    {
        _timer.Dispose();
        foreach (var card in _cards)
        {
            (card as IDisposable)?.Dispose();
            card.Card.Dispose();
        }
    }

    /// <summary>A beat that is still under way when the next one comes is enough for both.</summary>
    private void Beat()
    {
        if (!_gate.TryEnter())
        {
            return;
        }

        try
        {
            var now = GpioTime.Now(_time);
            foreach (var card in _cards)
            {
                card.Beat(now, _mailbox.TryPost);
            }
        }
        finally
        {
            _gate.Exit();
        }
    }
}
