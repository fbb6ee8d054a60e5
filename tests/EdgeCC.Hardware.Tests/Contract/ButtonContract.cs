using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Walk;

namespace EdgeCC.Hardware.Tests.Contract;

/// <summary>What every set of buttons keeps to: one event a press, and no other.</summary>
[Trait("Contract", "gpio")]
public abstract class ButtonContract
{
    private protected static readonly ButtonId Help = new("help");
    private protected static readonly ButtonId Open = new("open");

    private protected static readonly ButtonLine[] Wiring =
    [
        new(Help, new GpioLine(0, 22, ActiveHigh: false), "Call for help"),
        new(Open, new GpioLine(0, 23, ActiveHigh: true), "Open the door"),
    ];

    private protected RecordingMailbox Mailbox { get; } = new();

    /// <summary>A person presses the button and lets it go.</summary>
    private protected abstract void Press(ButtonId button);

    [Fact]
    public void Nothing_is_told_before_a_press() => Assert.Empty(Mailbox.Events);

    [Fact]
    public void A_press_is_told_once()
    {
        Press(Help);
        Assert.Equal([new ButtonPressed(Help)], Mailbox.Events);
    }

    [Fact]
    public void Each_press_is_told_by_its_button()
    {
        Press(Open);
        Press(Help);
        Press(Open);
        Assert.Equal([new ButtonPressed(Open), new ButtonPressed(Help), new ButtonPressed(Open)], Mailbox.Events);
    }

    private protected sealed class RecordingMailbox : IMailbox
    {
        public List<Event> Events { get; } = [];

        /// <summary>Counts them, for whoever waits for one.</summary>
        public SemaphoreSlim Told { get; } = new(0);

        public bool TryPost(Event @event)
        {
            Events.Add(@event);
            Told.Release();
            return true;
        }
    }
}
