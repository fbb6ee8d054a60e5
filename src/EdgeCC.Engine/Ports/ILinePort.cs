using EdgeCC.Calls.Lines;

namespace EdgeCC.Engine.Ports;

/// <summary>The analogue lines and headsets of the box. Never blocks; what comes of it returns as <see cref="AtLine"/>.</summary>
public interface ILinePort
{
    /// <summary>Has a line do something. One the box does not have is ignored.</summary>
    void Carry(ToLine order);
}
