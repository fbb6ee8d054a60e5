using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Appliance;

/// <summary>
/// Hands boards on to the pages, and feels the Switchboard's pulse by them: it shows one at least every second, so one
/// that has shown none for some seconds hangs.
/// </summary>
internal sealed class Pulse(TimeProvider time) : IBoardPort
{
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(10);

    private volatile IBoardPort? _pages;
    private long _last = time.GetTimestamp();

    /// <summary>True while the Switchboard works.</summary>
    public bool Beats => time.GetElapsedTime(Volatile.Read(ref _last)) < Hangs;

    /// <summary>From now on boards are shown here: the pages, which ask the Switchboard for its health, come after it.</summary>
    public void HandOnTo(IBoardPort pages) => _pages = pages;

    public void Show(BoardSnapshot board)
    {
        Volatile.Write(ref _last, time.GetTimestamp());
        _pages?.Show(board);
    }
}
