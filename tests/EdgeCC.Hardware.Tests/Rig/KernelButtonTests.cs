using EdgeCC.Hardware.Buttons;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Gpio.Kernel;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Rig;

/// <summary>Presses that chatter, dated by the kernel.</summary>
[Trait("Device", "real")]
[Collection("gpio-sim")]
public sealed class KernelButtonTests : ButtonContract, IDisposable
{
    private readonly GpioSim _chip = new();
    private readonly GpioChips _chips = new(new KernelGpioLines());
    private readonly GpioButtonReader _reader;

    public KernelButtonTests()
    {
        foreach (var button in Wiring)
        {
            Drive(button.Button, active: false);
        }

        _reader = new GpioButtonReader(
            [.. Wiring.Select(button => button with { Line = LineOf(button.Button) })], _chips, Mailbox, TimeProvider.System);
    }

    private protected override void Press(ButtonId button)
    {
        Chatter(button, closing: true);
        Assert.True(Mailbox.Told.Wait(TimeSpan.FromSeconds(30)), "the press was not told");
        Chatter(button, closing: false);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _chips.Dispose();
    }

    private void Chatter(ButtonId button, bool closing)
    {
        for (var bounce = 0; bounce < 3; bounce++)
        {
            Drive(button, closing);
            Drive(button, !closing);
        }

        Drive(button, closing);
    }

    private void Drive(ButtonId button, bool active) => _chip.Drive(LineOf(button), LineOf(button).IsHigh(active));

    private GpioLine LineOf(ButtonId button) =>
        Wiring.Single(wire => wire.Button == button).Line with { Chip = _chip.Number };
}
