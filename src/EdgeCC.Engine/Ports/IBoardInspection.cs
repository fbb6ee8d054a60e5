using System.Collections.Immutable;
using EdgeCC.Engine.Boards;

namespace EdgeCC.Engine.Ports;

/// <summary>The board under a technician's hands. Safe from any thread.</summary>
public interface IBoardInspection
{
    /// <summary>What people call the board.</summary>
    string Name { get; }

    /// <summary>What its sensors told last.</summary>
    ImmutableArray<SensorReading> Readings { get; }

    /// <summary>Every part that must be looked at or listened to, in the board's order.</summary>
    ImmutableArray<InspectedPart> Parts { get; }

    /// <summary>
    /// Says a tone into every line and headset for about a second and listens for it. Not while there are calls: they would
    /// hear it.
    /// </summary>
    Task<ImmutableArray<LoopbackReading>> LoopAsync();

    /// <summary>Has a part show itself for a while; null ends that. False: the branch is too busy to notice.</summary>
    bool Try(BoardPart? part);

    /// <summary>Has the box show where it is. False: the branch is too busy to notice.</summary>
    bool Identify();
}
