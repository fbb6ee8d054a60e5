using System.Collections.Frozen;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Buttons;

/// <summary>Buttons without a wire: pressed by program.</summary>
internal sealed class SimulatedButtons
{
    private readonly FrozenDictionary<ButtonId, ButtonLine> _buttons;
    private readonly IMailbox _mailbox;

    internal SimulatedButtons(IReadOnlyList<ButtonLine> buttons, IMailbox mailbox)
    {
        _buttons = buttons.ToFrozenDictionary(button => button.Button);
        _mailbox = mailbox;
    }

    /// <summary>Presses a button and lets it go.</summary>
    public PressOutcome Press(ButtonId button) =>
        !_buttons.TryGetValue(button, out var line) ? PressOutcome.NoSuchButton
        : _mailbox.TryPost(line.Pressed) ? PressOutcome.Pressed
        : PressOutcome.NotNoticed;
}
