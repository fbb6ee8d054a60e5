using EdgeCC.Network.Media.Kernel;

namespace EdgeCC.Network.Media;

/// <summary>
/// Whose packets a port takes. The peer announced an address in SDP; behind a NAT its packets come from another one, and
/// are to be sent back there (RFC 4961). Packets from the announced address decide at once. Another source is believed
/// only if, for a moment, nothing came from the announced one, and only while the sound is young: later it is a stranger.
/// </summary>
internal sealed class PeerLatch
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    // A candidate this long unheard gives way: one stray packet must not shut the peer out for the whole call.
    private static readonly TimeSpan Lull = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Youth = TimeSpan.FromSeconds(5);

    private readonly byte[] _candidate = new byte[SocketName.MaxLength];
    private byte[] _announced = [];
    private int _candidateLength;
    private TimeSpan _candidateSince;
    private TimeSpan _candidateHeard;
    private TimeSpan _announcedAt;

    /// <summary>Forgets who was followed: a peer was announced.</summary>
    public void Announce(byte[] announced, TimeSpan now)
    {
        _announced = announced;
        _announcedAt = now;
        _candidateLength = 0;
    }

    /// <summary>True when the sender of a valid RTP packet is the peer, to be followed from now on.</summary>
    public bool Believes(ReadOnlySpan<byte> source, TimeSpan now)
    {
        if (SocketName.Same(source, _announced))
        {
            return true;
        }

        if (now - _announcedAt > Youth)
        {
            return false;
        }

        if (!SocketName.Same(source, _candidate.AsSpan(0, _candidateLength)))
        {
            if (_candidateLength > 0 && now - _candidateHeard < Lull)
            {
                return false;
            }

            source.CopyTo(_candidate);
            _candidateLength = source.Length;
            _candidateSince = now;
        }

        _candidateHeard = now;
        return now - _candidateSince >= Grace;
    }
}
