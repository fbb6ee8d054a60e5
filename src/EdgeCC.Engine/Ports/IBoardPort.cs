using EdgeCC.Engine.Boards;

namespace EdgeCC.Engine.Ports;

/// <summary>The wallboards.</summary>
public interface IBoardPort
{
    /// <summary>Shows this from now on; at most every 250 ms, at least every second.</summary>
    void Show(BoardSnapshot board);
}
