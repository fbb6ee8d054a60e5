using CsCheck;
using EdgeCC.Hardware.Lines;
using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Stations;
using EdgeCC.Hardware.Lines.Trunks;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Tests.Lines;

/// <summary>Whatever wires, sound and house do, in any order: a port never throws, and never asks for a time that has passed.</summary>
public sealed class AnyInputTests
{
    private static readonly Gen<LineEvent> Wires = Gen.OneOf(
        Gen.Bool.Select(closed => (LineEvent)new LoopMoved(closed)),
        Gen.Const((LineEvent)new RingCycleBegan()),
        Gen.Char["0123456789*#ABCD"].Select(key => (LineEvent)new KeyHeard(key)),
        Gen.Enum<LineTone>().Select(tone => (LineEvent)new ToneHeard(tone)),
        Gen.Const((LineEvent)new CallerIdHeard(new CallerIdMessage { Number = "1" })),
        Gen.Const((LineEvent)new SoundSent()));

    private static readonly Gen<LineEvent> StationOrders = OneOf(
        new RingStation(new CallerIdMessage { Number = "1" }), new StopRinging(), new ConnectStation(),
        new PlayToStation(LineTone.Busy), new EndStation(), new LightMessageWaiting(true));

    private static readonly Gen<LineEvent> TrunkOrders = OneOf(
        new SeizeTrunk("12"), new SeizeTrunk(""), new AnswerTrunk(), new DialOnTrunk("3"), new FlashTrunk(), new ReleaseTrunk());

    private static readonly Gen<double> Pauses = Gen.OneOf(Gen.Double[-2, 100], Gen.Double[0, 5000]);

    [Fact]
    public void Station_survives() => Survives(
        StationOrders, () => new AnalogueStation(LineStandards.UnitedKingdom), LineRelay.Bell);

    [Fact]
    public void Trunk_survives() => Survives(
        TrunkOrders, () => new AnalogueTrunk(new TrunkModel(LineStandards.Ukraine)), LineRelay.Loop);

    [Fact]
    public void Trunk_that_dials_in_pulses_survives() => Survives(
        TrunkOrders, () => new AnalogueTrunk(new TrunkModel(LineStandards.Ukraine, Pulses: true)), LineRelay.Loop);

    private static Gen<LineEvent> OneOf(params LineEvent[] events) => Gen.Int[0, events.Length - 1].Select(i => events[i]);

    // A relay is never switched to where it stands: each switching wears its contacts, and stands for something.
    private static void Survives(Gen<LineEvent> orders, Func<ILine> create, LineRelay relay) =>
        Gen.Select(Gen.OneOf(Wires, Wires, orders), Pauses).Array[0, 120].Sample(events =>
        {
            var (port, now, on) = (create(), TimeSpan.FromSeconds(1), false);
            foreach (var (@event, pause) in events)
            {
                now += TimeSpan.FromMilliseconds(pause);
                LineAnswer[] answers = [port.Advance(now), port.Apply(@event, now), port.Advance(now)];
                foreach (var set in answers.SelectMany(answer => answer.Effects).OfType<SetRelay>().Where(set => set.Relay == relay))
                {
                    Assert.NotEqual(on, set.On);
                    on = set.On;
                }

                Assert.True(answers[^1].NextDeadline is not { } next || next > now, $"asks for {answers[^1].NextDeadline} at {now}");
            }
        }, iter: 3000);
}
