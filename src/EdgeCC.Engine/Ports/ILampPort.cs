using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Ports;

/// <summary>The lamps of the board.</summary>
public interface ILampPort
{
    /// <summary>The lamps this board has.</summary>
    IReadOnlyList<LampId> Lamps { get; }

    /// <summary>Sets a lamp. A lamp the board does not have is ignored.</summary>
    void Set(LampId lamp, LampSignal signal);
}
