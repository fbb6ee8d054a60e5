using EdgeCC.Hardware.Buttons;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Identity;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Buttons;

public sealed class GpioButtonReaderTests : ButtonContract, IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SimulatedGpioLines _lines;
    private readonly GpioButtonReader _reader;

    public GpioButtonReaderTests()
    {
        _lines = new SimulatedGpioLines(_time);
        foreach (var button in Wiring)
        {
            Drive(button.Button, active: false);
        }

        _reader = new GpioButtonReader(Wiring, new GpioChips(_lines), Mailbox, _time);
    }

    public void Dispose() => _reader.Dispose();

    private protected override void Press(ButtonId button)
    {
        Chatter(button, closing: true);
        Pass(150);
        Chatter(button, closing: false);
        Pass(150);
    }

    [Fact]
    public void A_press_is_told_as_soon_as_the_contact_has_settled()
    {
        Chatter(Help, closing: true);
        Assert.Empty(Mailbox.Events);
        Pass((int)Wiring[0].Settle.TotalMilliseconds);
        Assert.Single(Mailbox.Events);
    }

    [Fact]
    public void A_press_is_found_although_the_driver_stopped_telling_edges()
    {
        _lines.EdgesStopped = true;
        Press(Help);
        Press(Help);
        Assert.Equal(2, Mailbox.Events.Count);
    }

    [Fact]
    public void A_spike_between_two_looks_is_no_press()
    {
        Drive(Help, true);
        Pass(2);
        Drive(Help, false);
        Pass(1000);
        Assert.Empty(Mailbox.Events);
    }

    private void Chatter(ButtonId button, bool closing)
    {
        for (var bounce = 0; bounce < 3; bounce++)
        {
            Drive(button, closing);
            Pass(1);
            Drive(button, !closing);
            Pass(1);
        }

        Drive(button, closing);
    }

    // The fake clock shows a timer's callback the end of a leap, not its own due time: so it goes in small steps.
    private void Pass(int milliseconds)
    {
        for (var passed = 0; passed < milliseconds; passed++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    private void Drive(ButtonId button, bool active)
    {
        var line = Wiring.Single(wire => wire.Button == button).Line;
        _lines.Drive(line, line.IsHigh(active));
    }
}
