using System.Buffers.Binary;
using System.Numerics;

namespace EdgeCC.Sip.Digest;

/// <summary>
/// SHA-512/256 (FIPS 180-4 sections 5.3.6.2 and 6.7), which RFC 8760 asks for and .NET does not have: SHA-512 with
/// other initial values, cut to 256 bits. Not written to be fast; it hashes a few hundred bytes per request.
/// </summary>
internal static class Sha512256
{
    private const int BlockBytes = 128;

    private static readonly ulong[] InitialValues =
    [
        0x22312194FC2BF72C, 0x9F555FA3C84C64C2, 0x2393B86B6F53B151, 0x963877195940EABD,
        0x96283EE2A88EFFE3, 0xBE5E1E2553863992, 0x2B0199FC2C85B8AA, 0x0EB72DDC81C52CA2,
    ];

    /// <summary>The constants K of 4.2.3: the first 64 fractional bits of the cube roots of the first 80 primes.</summary>
    private static readonly ulong[] RoundConstants = [.. Primes().Take(80).Select(CubeRootFraction)];

    /// <summary>The 32 bytes of the hash.</summary>
    public static byte[] HashData(ReadOnlySpan<byte> message)
    {
        var state = InitialValues.AsSpan().ToArray();
        foreach (var block in Padded(message).Chunk(BlockBytes))
        {
            Compress(state, block);
        }

        var hash = new byte[32];
        for (var i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(hash.AsSpan(8 * i), state[i]);
        }

        return hash;
    }

    private static byte[] Padded(ReadOnlySpan<byte> message)
    {
        var blocks = (message.Length + 1 + 16 + BlockBytes - 1) / BlockBytes;
        var padded = new byte[blocks * BlockBytes];
        message.CopyTo(padded);
        padded[message.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - 8), (ulong)message.Length * 8);
        return padded;
    }

    private static void Compress(ulong[] state, byte[] block)
    {
        var schedule = Schedule(block);
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var t = 0; t < 80; t++)
        {
            var sum1 = Rotate(e, 14) ^ Rotate(e, 18) ^ Rotate(e, 41);
            var sum0 = Rotate(a, 28) ^ Rotate(a, 34) ^ Rotate(a, 39);
            var t1 = h + sum1 + ((e & f) ^ (~e & g)) + RoundConstants[t] + schedule[t];
            var t2 = sum0 + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + t1, c, b, a, t1 + t2);
        }

        Span<ulong> round = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < round.Length; i++)
        {
            state[i] += round[i];
        }
    }

    private static ulong[] Schedule(byte[] block)
    {
        var w = new ulong[80];
        for (var t = 0; t < 80; t++)
        {
            w[t] = t < 16
                ? BinaryPrimitives.ReadUInt64BigEndian(block.AsSpan(8 * t))
                : Sigma1(w[t - 2]) + w[t - 7] + Sigma0(w[t - 15]) + w[t - 16];
        }

        return w;
    }

    private static ulong Sigma0(ulong x) => Rotate(x, 1) ^ Rotate(x, 8) ^ (x >> 7);

    private static ulong Sigma1(ulong x) => Rotate(x, 19) ^ Rotate(x, 61) ^ (x >> 6);

    private static ulong Rotate(ulong x, int bits) => BitOperations.RotateRight(x, bits);

    private static IEnumerable<int> Primes() =>
        Enumerable.Range(2, int.MaxValue - 2).Where(n => !Enumerable.Range(2, n - 2).TakeWhile(d => d * d <= n).Any(d => n % d == 0));

    // The whole part of the cube root is taken off by keeping the low 64 bits of floor(cbrt(p) * 2^64).
    private static ulong CubeRootFraction(int prime)
    {
        var target = new BigInteger(prime) << 192;
        BigInteger low = 0;
        var high = BigInteger.One << 67;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = middle * middle * middle <= target ? (middle, high) : (low, middle);
        }

        return (ulong)(low & ulong.MaxValue);
    }
}
