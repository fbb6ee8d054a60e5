using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration;

/// <summary>The ports of a board that calls can come and go by.</summary>
/// <param name="Stations">For telephones.</param>
/// <param name="Trunks">For lines of an exchange.</param>
public sealed record BoardPorts(ImmutableHashSet<LineId> Stations, ImmutableHashSet<LineId> Trunks)
{
    /// <summary>A board without any.</summary>
    public static readonly BoardPorts None = new([], []);
}
