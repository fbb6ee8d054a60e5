using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Buttons;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Buttons;

public sealed class SimulatedButtonsTests : ButtonContract
{
    private readonly SimulatedButtons _buttons;

    public SimulatedButtonsTests() => _buttons = new SimulatedButtons(Wiring, Mailbox);

    private protected override void Press(ButtonId button) => Assert.Equal(PressOutcome.Pressed, _buttons.Press(button));

    [Fact]
    public void A_button_the_board_does_not_have_cannot_be_pressed()
    {
        Assert.Equal(PressOutcome.NoSuchButton, _buttons.Press(new ButtonId("none")));
        Assert.Empty(Mailbox.Events);
    }
}
