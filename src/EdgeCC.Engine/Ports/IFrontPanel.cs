using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Ports;

/// <summary>The front of a simulated board, for a page to draw and to press. Safe from any thread.</summary>
public interface IFrontPanel
{
    /// <summary>What people call the board.</summary>
    string Name { get; }

    /// <summary>Its lamps, in the order they are drawn; whether they are lit is told by <see cref="BoardSnapshot.Lamps"/>.</summary>
    ImmutableArray<LampPicture> Lamps { get; }

    /// <summary>Its buttons.</summary>
    ImmutableArray<ButtonPicture> Buttons { get; }

    /// <summary>What is seen on its displays now.</summary>
    ImmutableArray<DisplayPicture> Displays();

    /// <summary>What its buzzers, relays and fans do now.</summary>
    ImmutableArray<OutputPicture> Outputs();

    /// <summary>Presses a button and lets it go.</summary>
    PressOutcome Press(ButtonId button);
}

/// <summary>What became of a press.</summary>
public enum PressOutcome
{
    Pressed,

    /// <summary>The board has no such button.</summary>
    NoSuchButton,

    /// <summary>The branch is too busy to notice; to be tried again.</summary>
    NotNoticed,
}
