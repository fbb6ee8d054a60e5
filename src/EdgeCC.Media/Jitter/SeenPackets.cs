using System.Numerics;

namespace EdgeCC.Media.Jitter;

/// <summary>Which of the last 64 packets have come: a packet that comes twice is taken once.</summary>
/// <param name="newest">The first packet's sequence number.</param>
internal struct SeenPackets(ushort newest)
{
    private const int Window = 64;

    private ushort _newest = newest;
    private ulong _seen = 1;

    /// <summary>False for a packet that has come before, or is older than can be told.</summary>
    /// <param name="sequenceNumber">Its sequence number.</param>
    /// <param name="isNewest">True when none after it has come.</param>
    public bool TryAdd(ushort sequenceNumber, out bool isNewest)
    {
        var ahead = (short)(sequenceNumber - _newest);
        isNewest = ahead > 0;
        if (isNewest)
        {
            _seen = ahead < Window ? _seen << ahead : 0;
            _newest = sequenceNumber;
        }

        var bit = isNewest ? 1UL : -ahead < Window ? BitOperations.RotateLeft(1UL, -ahead) : 0;
        var isNew = (_seen & bit) == 0 && bit != 0;
        _seen |= bit;
        return isNew;
    }
}
