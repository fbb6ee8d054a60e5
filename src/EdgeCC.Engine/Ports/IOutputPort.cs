using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Ports;

/// <summary>What the board switches besides lamps and displays.</summary>
public interface IOutputPort
{
    /// <summary>The outputs this board has.</summary>
    ImmutableArray<OutputShape> Outputs { get; }

    /// <summary>Switches one, in the rhythm of lamps. One the board does not have is ignored.</summary>
    void Set(OutputId output, LampSignal signal);
}

/// <summary>Something that can be switched.</summary>
/// <param name="Output">Which.</param>
/// <param name="Function">What it is for.</param>
public sealed record OutputShape(OutputId Output, OutputFunction Function);

/// <summary>What an output is for.</summary>
public enum OutputFunction
{
    /// <summary>Sounds while it is on.</summary>
    Buzzer,

    /// <summary>A contact for whatever the branch hangs on it: a door, a horn.</summary>
    Relay,

    /// <summary>Cools. The board sees to it by itself; switched on from here it runs in any case.</summary>
    Fan,
}
