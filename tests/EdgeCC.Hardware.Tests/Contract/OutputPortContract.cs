using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Lamps;
using EdgeCC.Model.Identity;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Contract;

/// <summary>What every port of buzzers, relays and fans keeps to.</summary>
[Trait("Contract", "gpio")]
public abstract class OutputPortContract
{
    private static readonly OutputId Buzzer = new("buzzer");
    private static readonly OutputId Relay = new("relay");

    private protected static readonly OutputLine[] Wiring =
    [
        new(Buzzer, OutputFunction.Buzzer, new GpioLine(0, 17, ActiveHigh: true), "Buzzer"),
        new(Relay, OutputFunction.Relay, new GpioLine(0, 27, ActiveHigh: false), "Relay"),
    ];

    private protected FakeTimeProvider Time { get; } = new();

    private protected abstract IOutputPort Port { get; }

    private protected abstract bool IsOn(OutputId output);

    [Fact]
    public void The_board_s_outputs_are_listed_in_its_order() =>
        Assert.Equal([new(Buzzer, OutputFunction.Buzzer), new(Relay, OutputFunction.Relay)], Port.Outputs);

    [Fact]
    public void Everything_is_off_at_first() => Assert.All(Port.Outputs, output => Assert.False(IsOn(output.Output)));

    [Theory]
    [InlineData(LampSignal.Off, "................")]
    [InlineData(LampSignal.Steady, "################")]
    [InlineData(LampSignal.SlowFlash, "####....####....")]
    public void A_signal_is_heard_beat_by_beat(LampSignal signal, string heard)
    {
        Port.Set(Relay, signal);
        var beats = "";
        for (var beat = 0; beat < heard.Length; beat++)
        {
            Assert.False(IsOn(Buzzer));
            beats += IsOn(Relay) ? '#' : '.';
            Time.Advance(LampRhythm.Beat);
        }

        Assert.Equal(heard, beats);
    }

    [Fact]
    public void One_the_board_does_not_have_is_ignored()
    {
        Port.Set(new OutputId("horn"), LampSignal.Steady);
        Assert.All(Port.Outputs, output => Assert.False(IsOn(output.Output)));
    }
}
