using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Lines;

/// <summary>A line that can be used. It carries one call at a time.</summary>
/// <param name="id">Which.</param>
/// <param name="port">Its port at the media plane.</param>
internal sealed class Line(LineId id, int port)
{
    public LineId Id => id;

    public int Port => port;

    /// <summary>True while its handset is lifted.</summary>
    public bool IsOffHook { get; set; }

    /// <summary>The leg it carries, or null.</summary>
    public LineLeg? Leg { get; set; }

    /// <summary>True when it may be rung or seized.</summary>
    public bool IsFree => !IsOffHook && Leg is null;
}
