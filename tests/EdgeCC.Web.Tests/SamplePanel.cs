using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Web.Tests;

/// <summary>A panel of which a test says what is seen, and asks what was pressed.</summary>
internal sealed class SamplePanel : IFrontPanel
{
    private readonly List<ButtonId> _pressed = [];

    public string Name { get; set; } = "Simulated board";

    public ImmutableArray<LampPicture> Lamps { get; } =
    [
        new(new LampId("sales"), "L1", LampColour.Amber),
        new(new LampId("support"), "L2", LampColour.Red),
    ];

    public ImmutableArray<ButtonPicture> Buttons { get; } =
        [new(new ButtonId("help"), "Call for help"), new(new ButtonId("desk 2ü"), "Call for help, desk 2")];

    public ImmutableArray<DisplayPicture> Seen { get; set; } = [];

    public bool IsBusy { get; set; }

    public IReadOnlyList<ButtonId> Pressed
    {
        get
        {
            lock (_pressed)
            {
                return [.. _pressed];
            }
        }
    }

    public ImmutableArray<OutputPicture> Heard { get; set; } = [];

    public ImmutableArray<DisplayPicture> Displays() => Seen;

    public ImmutableArray<OutputPicture> Outputs() => Heard;

    public PressOutcome Press(ButtonId button)
    {
        if (!Buttons.Any(one => one.Button == button))
        {
            return PressOutcome.NoSuchButton;
        }

        lock (_pressed)
        {
            _pressed.Add(button);
        }

        return IsBusy ? PressOutcome.NotNoticed : PressOutcome.Pressed;
    }
}
