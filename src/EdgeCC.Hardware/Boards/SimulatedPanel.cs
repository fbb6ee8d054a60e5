using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Buttons;
using EdgeCC.Hardware.Displays;
using EdgeCC.Hardware.Outputs;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Boards;

/// <summary>The front of a simulated board, drawn from the same board file as a real one is wired by.</summary>
internal sealed class SimulatedPanel(
    BoardModel model, SimulatedDisplays displays, SimulatedOutputPort outputs, IMailbox mailbox) : IFrontPanel
{
    private readonly SimulatedButtons _buttons = new(model.Buttons, mailbox);

    public string Name => model.Name;

    public ImmutableArray<LampPicture> Lamps => model.Pictures;

    public ImmutableArray<ButtonPicture> Buttons { get; } =
        [.. model.Buttons.Select(button => new ButtonPicture(button.Button, button.Label))];

    public ImmutableArray<DisplayPicture> Displays() => displays.Pictures();

    public ImmutableArray<OutputPicture> Outputs() => outputs.Pictures();

    public PressOutcome Press(ButtonId button) => _buttons.Press(button);
}
