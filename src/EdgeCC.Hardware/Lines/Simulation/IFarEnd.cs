namespace EdgeCC.Hardware.Lines.Simulation;

/// <summary>What hangs at the other end of a simulated line: a telephone with its person, or an exchange.</summary>
public interface IFarEnd
{
    /// <summary>When <see cref="Advance"/> is wanted, or null.</summary>
    TimeSpan? NextDeadline { get; }

    /// <summary>Lets time pass. What the port's wires do by now.</summary>
    IReadOnlyList<LineEvent> Advance(TimeSpan now);

    /// <summary>The port has switched a relay.</summary>
    void Feel(SetRelay relay, TimeSpan now);

    /// <summary>Writes the next 20 ms that this end says.</summary>
    void Speak(Span<short> block, TimeSpan now);

    /// <summary>Takes the next 20 ms that come over the line.</summary>
    void Listen(ReadOnlySpan<short> block, TimeSpan now);
}
