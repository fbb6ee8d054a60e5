using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Hardware.Buttons;

/// <summary>
/// Buttons on GPIO lines, by the dates of their edges. As edges have been seen to stop silently, the levels are reconciled
/// now and then in any case, so that a button held down is found.
/// </summary>
internal sealed class GpioButtonReader : IDisposable
{
    /// <summary>A press is seldom shorter than this, so that even without edges hardly one is missed.</summary>
    internal static readonly TimeSpan Reconcile = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly GpioChips _chips;
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly Dictionary<ButtonLine, Debouncer> _buttons;
    private readonly ITimer _timer;

    public GpioButtonReader(IReadOnlyList<ButtonLine> buttons, GpioChips chips, IMailbox mailbox, TimeProvider time)
    {
        _chips = chips;
        _mailbox = mailbox;
        _time = time;
        _buttons = buttons.ToDictionary(button => button, button => new Debouncer(button.Settle));
        _timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        foreach (var button in buttons)
        {
            chips.OpenButton(button.Line, edge => Move(button, edge));
        }

        if (buttons.Count > 0)
        {
            _timer.Change(TimeSpan.Zero, Reconcile);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Move(ButtonLine button, LineEdge edge)
    {
        bool pressed;
        lock (_gate)
        {
            pressed = _buttons[button].Edge(edge.Active, edge.At);
            LookAgain();
        }

        Tell(pressed ? [button] : []);
    }

    private void Look()
    {
        // Not under the gate: what is found comes back as an edge.
        foreach (var button in _buttons.Keys)
        {
            _chips.Reconcile(button.Line);
        }

        List<ButtonLine> pressed;
        lock (_gate)
        {
            var now = GpioTime.Now(_time);
            pressed = [.. _buttons.Where(button => button.Value.Advance(now)).Select(button => button.Key)];
            LookAgain();
        }

        Tell(pressed);
    }

    private void LookAgain()
    {
        if (_buttons.Values.Min(contact => contact.NextDeadline) is { } next)
        {
            var wait = next - GpioTime.Now(_time);
            _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait, Reconcile);
        }
    }

    // A full mailbox drops the press: the switchboard has worse troubles, and a person presses again.
    private void Tell(List<ButtonLine> pressed) => pressed.ForEach(button => _mailbox.TryPost(button.Pressed));
}
