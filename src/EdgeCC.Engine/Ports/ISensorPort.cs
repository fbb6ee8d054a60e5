using System.Collections.Immutable;
using EdgeCC.Engine.Boards;

namespace EdgeCC.Engine.Ports;

/// <summary>The sensors of the board and of the computer on it. Safe from any thread.</summary>
public interface ISensorPort
{
    /// <summary>What they told last, some seconds ago at most, in the board's order. Never waits.</summary>
    ImmutableArray<SensorReading> Readings { get; }
}
