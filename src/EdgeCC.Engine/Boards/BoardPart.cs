using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Boards;

/// <summary>A part of the board that can show by itself whether it works.</summary>
public abstract record BoardPart
{
    private BoardPart()
    {
    }

    /// <summary>A lamp: it is lit.</summary>
    public sealed record Lamp(LampId Id) : BoardPart;

    /// <summary>A display: it is filled with a pattern.</summary>
    public sealed record Display(DisplayId Id) : BoardPart;

    /// <summary>A buzzer, relay or fan: it is switched on.</summary>
    public sealed record Output(OutputId Id) : BoardPart;
}
