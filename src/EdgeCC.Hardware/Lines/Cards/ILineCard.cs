using EdgeCC.Calls.Lines;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Sound;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>A line at work, whatever it is made of.</summary>
internal interface ILineCard
{
    /// <summary>Which line.</summary>
    LineId Line { get; }

    /// <summary>The number of its port at the media plane.</summary>
    int Number { get; }

    /// <summary>Its sound card.</summary>
    ISoundDevice Card { get; }

    /// <summary>Its sound for the media plane.</summary>
    ISoundPort Sound { get; }

    /// <summary>Has the line do something. From any thread.</summary>
    void Carry(ToLine order);

    /// <summary>Takes what has happened, and tells the house as far as it listens; what it has no room for is told again.</summary>
    void Beat(TimeSpan now, Func<AtLine, bool> tell);
}
