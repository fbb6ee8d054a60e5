using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Sound;
using EdgeCC.Model.Time;

namespace EdgeCC.Hardware.Lines.Simulation;

/// <summary>
/// A port and what hangs at it, joined by wires that exist only here: relays, edges and real sound, in virtual time. For
/// training and tests.
/// </summary>
public sealed class SimulatedLine(ILine port, IFarEnd farEnd, LineStandard standard)
{
    private static readonly TimeSpan Block = TimeSpan.FromMilliseconds(20);

    private readonly LineVoice _voice = new(standard);
    private readonly short[] _there = new short[LineVoice.BlockSamples];
    private readonly short[] _back = new short[LineVoice.BlockSamples];
    private readonly List<LineEffect> _reports = [];
    private TimeSpan? _portDeadline;
    private TimeSpan _nextBlock = Block;

    /// <summary>The time of the simulation.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>What the port has told so far: its effects, but for those that its wires and its sound took.</summary>
    public IReadOnlyList<LineEffect> Reports => _reports;

    /// <summary>Gives the port an order.</summary>
    public void Order(LineEvent order) => CarryOut(port.Apply(order, Now));

    /// <summary>Lets time pass.</summary>
    public void Run(TimeSpan length)
    {
        var until = Now + length;
        while (Next <= until)
        {
            Now = Next > Now ? Next : Now;
            CarryOut(port.Advance(Now));
            foreach (var moved in farEnd.Advance(Now))
            {
                CarryOut(port.Apply(moved, Now));
            }

            if (Now >= _nextBlock)
            {
                Exchange();
                _nextBlock += Block;
            }
        }

        Now = until;
    }

    private TimeSpan Next => Deadline.Earlier(Deadline.Earlier(_portDeadline, farEnd.NextDeadline), _nextBlock) ?? _nextBlock;

    private void Exchange()
    {
        var sent = _voice.Speak(_there);
        farEnd.Speak(_back, Now);
        farEnd.Listen(_there, Now);
        foreach (var heard in _voice.Listen(_back))
        {
            CarryOut(port.Apply(heard, Now));
        }

        if (sent is not null)
        {
            CarryOut(port.Apply(sent, Now));
        }
    }

    private void CarryOut(LineAnswer answer)
    {
        _portDeadline = answer.NextDeadline;
        foreach (var effect in answer.Effects)
        {
            switch (effect)
            {
                case SetRelay relay:
                    farEnd.Feel(relay, Now);
                    break;
                case PlayTone or SendCallerId or SendKeys or BeSilent:
                    _voice.Apply(effect);
                    break;
                case PassSound:
                    break;
                default:
                    _reports.Add(effect);
                    break;
            }
        }
    }
}
