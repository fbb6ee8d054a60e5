using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Boards;

/// <summary>A board: which lamp and which button hangs on which line. What <see cref="BoardFile"/> reads.</summary>
/// <param name="Name">What people call the board.</param>
/// <param name="Driver">How its lines are reached.</param>
/// <param name="Lamps">Its lamps, in the order they are drawn.</param>
/// <param name="Buttons">Its buttons.</param>
public sealed record BoardModel(
    string Name, BoardDriver Driver, ImmutableArray<LampLine> Lamps, ImmutableArray<ButtonLine> Buttons)
{
    /// <summary>How the lamps are drawn on a page.</summary>
    public ImmutableArray<LampPicture> Pictures { get; } =
        [.. Lamps.Select(lamp => new LampPicture(lamp.Lamp, lamp.Label, lamp.Colour))];
}

/// <summary>How a board's lines are reached. Always named in the board file, never guessed from the machine.</summary>
public enum BoardDriver
{
    /// <summary>Not at all: lamps are drawn, buttons are pressed by program.</summary>
    Simulated,

    /// <summary>The kernel's GPIO character devices through libgpiod 1.x.</summary>
    LibGpiod,
}

/// <summary>A lamp on a line.</summary>
public sealed record LampLine(LampId Lamp, GpioLine Line, LampColour Colour, string Label);

/// <summary>A button on a line.</summary>
public sealed record ButtonLine(ButtonId Button, GpioLine Line, string Label);
