using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The randomness of one run: SHA-256 over seed and counter. Unpredictable to peers (it makes tags, branches and
/// nonces) and repeatable for us: the flight recorder keeps the seed, so a fault from the field can be replayed.
/// </summary>
public sealed class SeededRandom : Random
{
    /// <summary>The length of a seed in bytes.</summary>
    public const int SeedLength = 32;

    private readonly byte[] _input = new byte[SeedLength + sizeof(ulong)];
    private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
    private ulong _counter;
    private int _used = SHA256.HashSizeInBytes;

    /// <param name="seed"><see cref="SeedLength"/> bytes.</param>
    public SeededRandom(ReadOnlySpan<byte> seed)
        : base(0)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(seed.Length, SeedLength);
        seed.CopyTo(_input);
    }

    public override void NextBytes(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_used == _block.Length)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(_input.AsSpan(SeedLength), _counter++);
                SHA256.HashData(_input, _block);
                _used = 0;
            }

            var taken = Math.Min(buffer.Length, _block.Length - _used);
            _block.AsSpan(_used, taken).CopyTo(buffer);
            _used += taken;
            buffer = buffer[taken..];
        }
    }

    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    public override long NextInt64()
    {
        long drawn;
        do
        {
            drawn = (long)(NextWord() >> 1);
        }
        while (drawn == long.MaxValue);

        return drawn;
    }

    public override long NextInt64(long maxValue) => NextInt64(0, maxValue);

    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        var range = (ulong)(maxValue - minValue);
        return range == 0 ? minValue : minValue + (long)((UInt128)NextWord() * range >> 64);
    }

    public override int Next() => (int)NextInt64(int.MaxValue);

    public override int Next(int maxValue) => (int)NextInt64(0, maxValue);

    public override int Next(int minValue, int maxValue) => (int)NextInt64(minValue, maxValue);

    public override double NextDouble() => (NextWord() >> 11) * (1.0 / (1UL << 53));

    public override float NextSingle() => (NextWord() >> 40) * (1.0f / (1U << 24));

    protected override double Sample() => NextDouble();

    private ulong NextWord()
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        NextBytes(word);
        return BinaryPrimitives.ReadUInt64LittleEndian(word);
    }
}
