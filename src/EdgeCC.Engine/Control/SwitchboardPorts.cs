using EdgeCC.Engine.Ports;

namespace EdgeCC.Engine.Control;

/// <summary>Every way out of the Switchboard.</summary>
public sealed record SwitchboardPorts(
    ISipPort Sip, IMediaPort Media, IJournalPort Journal, ILampPort Lamps, IBoardPort Board)
{
    /// <summary>Where what is written goes to, or null where no channel but the telephone is served.</summary>
    public ITextPort? Texts { get; init; }

    /// <summary>The desks, or null where agents have telephones only.</summary>
    public IDeskPort? Desk { get; init; }

    /// <summary>The lines and headsets, or null where the box has none.</summary>
    public ILinePort? Lines { get; init; }

    /// <summary>The displays of the board, or null where there are none.</summary>
    public IDisplayPort? Displays { get; init; }

    /// <summary>What the board switches besides, or null where there is nothing.</summary>
    public IOutputPort? Outputs { get; init; }

    /// <summary>Where flows' questions to endpoints go, or null where nobody can be asked.</summary>
    public IDataPort? Data { get; init; }

    /// <summary>Where messages are recorded, or null where they cannot be.</summary>
    public IRecorderPort? Recorder { get; init; }

    /// <summary>Whose claim code the displays show while nobody has claimed the box; null where they show none.</summary>
    public IAdministratorPort? Administrator { get; init; }

    /// <summary>The box's own software, or null where it does not update itself.</summary>
    public IUpdatePort? Updates { get; init; }
}
