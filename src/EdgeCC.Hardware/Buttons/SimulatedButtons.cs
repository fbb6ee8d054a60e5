using System.Collections.Frozen;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Buttons;

/// <summary>Buttons without a wire: pressed by program.</summary>
public sealed class SimulatedButtons
{
    private readonly FrozenSet<ButtonId> _buttons;
    private readonly IMailbox _mailbox;

    internal SimulatedButtons(IReadOnlyList<ButtonLine> buttons, IMailbox mailbox)
    {
        _buttons = buttons.Select(button => button.Button).ToFrozenSet();
        _mailbox = mailbox;
    }

    /// <summary>Presses a button and lets it go. False when the board has no such button, or the mailbox is full.</summary>
    public bool Press(ButtonId button) => _buttons.Contains(button) && _mailbox.TryPost(new ButtonPressed(button));
}
