namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>The wires of a port.</summary>
internal interface ILineWires
{
    /// <summary>Switches a relay.</summary>
    void Switch(LineRelay relay, bool on);

    /// <summary>Has what the wires did since the last time taken, in order, and does what they need done by the clock.</summary>
    void Beat(TimeSpan now, Action<LineEvent, TimeSpan> take);
}
