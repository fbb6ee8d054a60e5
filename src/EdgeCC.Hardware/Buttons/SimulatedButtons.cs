using System.Collections.Frozen;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Buttons;

/// <summary>Buttons without a wire: pressed by program.</summary>
internal sealed class SimulatedButtons
{
    private readonly FrozenSet<ButtonId> _buttons;
    private readonly IMailbox _mailbox;

    internal SimulatedButtons(IReadOnlyList<ButtonLine> buttons, IMailbox mailbox)
    {
        _buttons = buttons.Select(button => button.Button).ToFrozenSet();
        _mailbox = mailbox;
    }

    /// <summary>Presses a button and lets it go.</summary>
    public PressOutcome Press(ButtonId button) =>
        !_buttons.Contains(button) ? PressOutcome.NoSuchButton
        : _mailbox.TryPost(new ButtonPressed(button)) ? PressOutcome.Pressed
        : PressOutcome.NotNoticed;
}
