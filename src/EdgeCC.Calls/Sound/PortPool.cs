using System.Collections.Immutable;

namespace EdgeCC.Calls.Sound;

/// <summary>
/// The media plane's RTP ports. The one given back longest ago is taken next, so that packets still under way to an
/// ended call do not fall into a new one.
/// </summary>
internal sealed class PortPool
{
    private readonly Queue<int> _free = new();
    private readonly HashSet<int> _known = [];

    /// <summary>Ports nobody has.</summary>
    public int Free => _free.Count;

    /// <summary>Ports legs have.</summary>
    public int InUse => _known.Count - _free.Count;

    /// <summary>Adds the ports the media plane has opened; one already known stays as it is.</summary>
    public void Open(ImmutableArray<int> ports)
    {
        foreach (var port in ports)
        {
            if (_known.Add(port))
            {
                _free.Enqueue(port);
            }
        }
    }

    /// <summary>Takes a port, or null when there is none left.</summary>
    public int? Take() => _free.TryDequeue(out var port) ? port : null;

    /// <summary>Gives a port back.</summary>
    public void Return(int port) => _free.Enqueue(port);
}
