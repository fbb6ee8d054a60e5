using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Buttons;

/// <summary>
/// Buttons on GPIO lines. An edge only wakes the reader; what counts is the level it then reads. As edges have been
/// seen to stop silently, the levels are read now and then in any case, so that a button held down is found.
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
    private readonly long _started;

    public GpioButtonReader(IReadOnlyList<ButtonLine> buttons, GpioChips chips, IMailbox mailbox, TimeProvider time)
    {
        _chips = chips;
        _mailbox = mailbox;
        _time = time;
        _started = time.GetTimestamp();
        _buttons = buttons.ToDictionary(button => button, button => new Debouncer(button.Settle));
        _timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        foreach (var button in buttons)
        {
            chips.OpenButton(button.Line, () => Edge(button));
        }

        if (buttons.Count > 0)
        {
            _timer.Change(TimeSpan.Zero, Reconcile);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Edge(ButtonLine button)
    {
        lock (_gate)
        {
            _buttons[button].Disturb(Now);
        }

        Look();
    }

    private void Look()
    {
        var pressed = new List<ButtonId>();
        lock (_gate)
        {
            foreach (var (button, contact) in _buttons)
            {
                if (contact.Observe(_chips.Read(button.Line), Now))
                {
                    pressed.Add(button.Button);
                }
            }

            var unsettled = _buttons.Where(button => button.Value.Unsettled).Select(button => button.Key.Settle);
            if (unsettled.DefaultIfEmpty(Reconcile).Min() is var soon && soon < Reconcile)
            {
                _timer.Change(soon, Reconcile);
            }
        }

        // A full mailbox drops the press: the switchboard has worse troubles, and a person presses again.
        pressed.ForEach(button => _mailbox.TryPost(new ButtonPressed(button)));
    }

    private TimeSpan Now => _time.GetElapsedTime(_started);
}
