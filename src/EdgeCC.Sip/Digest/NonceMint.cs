using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Digest;

/// <summary>
/// Makes and recognises nonces: time and serial number in the clear, and an HMAC over both and the address the nonce is
/// given to (RFC 7616 3.3). Makes the tags that go with them.
/// </summary>
/// <param name="secret">The HMAC key.</param>
/// <param name="realm">Bound into the HMAC, so that a nonce is good for one realm.</param>
internal sealed class NonceMint(byte[] secret, string realm)
{
    private const int SerialOffset = 8;
    private const int SealOffset = 16;
    private const int SealBytes = 16;
    private const int TagBytes = 8;
    private const int NonceBytes = SealOffset + SealBytes;

    private long _serial;

    /// <summary>A new nonce for this address. The serial number keeps two of the same tick apart.</summary>
    public string Make(IPAddress peer, TimeSpan now)
    {
        Span<byte> nonce = stackalloc byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce, now.Ticks);
        BinaryPrimitives.WriteInt64BigEndian(nonce[SerialOffset..], ++_serial);
        Seal(nonce[..SealOffset], peer).CopyTo(nonce[SealOffset..]);
        return Convert.ToHexStringLower(nonce);
    }

    /// <summary>When a nonce was made; false for one that is not ours, or was given to another address.</summary>
    public bool TryRead(string text, IPAddress peer, out TimeSpan madeAt)
    {
        madeAt = default;
        Span<byte> nonce = stackalloc byte[NonceBytes];
        if (text.Length != 2 * NonceBytes
            || Convert.FromHexString(text, nonce, out _, out _) != System.Buffers.OperationStatus.Done
            || !CryptographicOperations.FixedTimeEquals(Seal(nonce[..SealOffset], peer), nonce[SealOffset..]))
        {
            return false;
        }

        madeAt = new TimeSpan(BinaryPrimitives.ReadInt64BigEndian(nonce));
        return true;
    }

    /// <summary>A To tag that is the same whenever the same request comes, although nothing was kept of it (RFC 3261 8.2.7).</summary>
    public string TagFor(SipRequest request) => Convert.ToHexStringLower(
        Seal(Encoding.UTF8.GetBytes($"{request.CallId}\n{request.From.Tag}\n{request.TopVia.Branch}"))[..TagBytes]);

    private ReadOnlySpan<byte> Seal(ReadOnlySpan<byte> clear, IPAddress peer)
    {
        byte[] clearAndPeer = [.. clear, .. peer.GetAddressBytes()];
        return Seal(clearAndPeer);
    }

    private ReadOnlySpan<byte> Seal(ReadOnlySpan<byte> clear)
    {
        byte[] sealedText = [.. clear, .. Encoding.UTF8.GetBytes(realm)];
        return HMACSHA256.HashData(secret, sealedText).AsSpan(0, SealBytes);
    }
}
