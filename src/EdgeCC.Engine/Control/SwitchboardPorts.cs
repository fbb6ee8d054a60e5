using EdgeCC.Engine.Ports;

namespace EdgeCC.Engine.Control;

/// <summary>Every way out of the Switchboard.</summary>
public sealed record SwitchboardPorts(
    ISipPort Sip, IMediaPort Media, IJournalPort Journal, ILampPort Lamps, IBoardPort Board)
{
    /// <summary>The displays of the board, or null where there are none.</summary>
    public IDisplayPort? Displays { get; init; }

    /// <summary>Where flows' questions to endpoints go, or null where nobody can be asked.</summary>
    public IDataPort? Data { get; init; }
}
