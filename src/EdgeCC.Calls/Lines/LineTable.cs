using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Lines;

/// <summary>The lines that can be used.</summary>
internal sealed class LineTable
{
    private readonly Dictionary<LineId, Line> _lines = [];

    public Line? Find(LineId id) => _lines.GetValueOrDefault(id);

    /// <summary>A line can be used. False where it could already.</summary>
    public bool TryOpen(LineId id, int port) => _lines.TryAdd(id, new Line(id, port));

    public void Remove(LineId id) => _lines.Remove(id);
}
