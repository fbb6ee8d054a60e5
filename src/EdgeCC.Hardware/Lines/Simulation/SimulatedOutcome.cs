namespace EdgeCC.Hardware.Lines.Simulation;

/// <summary>What becomes of a number dialled at a simulated exchange.</summary>
public enum SimulatedOutcome
{
    /// <summary>Rings for six seconds, then somebody answers.</summary>
    Answers,

    /// <summary>Rings for ever.</summary>
    Rings,

    /// <summary>Busy tone.</summary>
    Busy,

    /// <summary>Congestion tone.</summary>
    Congestion,
}
