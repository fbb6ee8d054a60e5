using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Lines;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Signalling;

/// <summary>One turn of the walk: what is at hand while one event is taken, and what came of it so far.</summary>
/// <param name="state">What Calls knows.</param>
/// <param name="now">When.</param>
/// <param name="random">The seeded generator.</param>
internal sealed class Turn(CallsState state, Moment now, Random random)
{
    private readonly List<Effect> _effects = [];

    public TimeSpan Now => now.Uptime;

    public Moment Moment => now;

    public Random Random => random;

    public SipEndpoint Sip => state.Sip;

    public LegTable Legs => state.Legs;

    public PortPool Ports => state.Ports;

    public LineTable Lines => state.Lines;

    /// <summary>What is to be done, in order.</summary>
    public IReadOnlyList<Effect> Effects => _effects;

    /// <summary>The sound of a new leg over SIP.</summary>
    public LegSession SessionOver(SipFlow flow, PreferredSound preferred) =>
        new(state.SoundAddressTowards(flow), random.NextInt64(1, 1L << 53), preferred);

    /// <summary>Asks an edge for something.</summary>
    public void Do(CallsEffect effect) => _effects.Add(effect);

    /// <summary>Tells the other cores something.</summary>
    public void Report(CallsReport report) => _effects.Add(new Raise(report));
}
