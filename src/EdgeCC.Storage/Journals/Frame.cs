using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace EdgeCC.Storage.Journals;

/// <summary>
/// One record as it lies in a segment, integers little-endian: payload length (4 bytes), CRC-32C of all that follows
/// (4), sequence (8), kept (8), payload.
/// </summary>
/// <param name="Sequence">Its place in the journal; 0 or the sequence before the first for a segment's header.</param>
/// <param name="Kept">
/// The newest sequence that was durable when it was written. A frame that cannot be read, but that a later frame calls
/// kept, is damage; one that nothing later calls kept is a write the power cut short.
/// </param>
/// <param name="Payload">JSON, UTF-8. Valid until the reader reads on.</param>
internal readonly record struct Frame(long Sequence, long Kept, ReadOnlyMemory<byte> Payload)
{
    /// <summary>What precedes the payload, in bytes.</summary>
    public const int HeadLength = 24;

    /// <summary>The most a fact may take as JSON, in bytes.</summary>
    public const int MaximumPayload = 64 * 1024;

    /// <summary>The longest frame, in bytes.</summary>
    public const int MaximumLength = HeadLength + MaximumPayload;

    private const int ChecksumOffset = 4;
    private const int SequenceOffset = 8;
    private const int KeptOffset = 16;

    /// <summary>All of it, in bytes.</summary>
    public int Length => HeadLength + Payload.Length;

    /// <summary>Adds a frame to <paramref name="output"/>.</summary>
    public static void Write(IBufferWriter<byte> output, long sequence, long kept, ReadOnlySpan<byte> payload)
    {
        var length = HeadLength + payload.Length;
        var bytes = output.GetSpan(length)[..length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, payload.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[SequenceOffset..], sequence);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[KeptOffset..], kept);
        payload.CopyTo(bytes[HeadLength..]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[ChecksumOffset..], Checksum(bytes[SequenceOffset..]));
        output.Advance(length);
    }

    /// <summary>How long the frame is whose head this is, in bytes; 0 where it can be no head.</summary>
    public static int LengthOf(ReadOnlySpan<byte> head) =>
        head.Length >= HeadLength && BinaryPrimitives.ReadInt32LittleEndian(head) is > 0 and <= MaximumPayload and var payload
            ? HeadLength + payload
            : 0;

    /// <summary>Reads the frame that <paramref name="bytes"/> begin with.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out Frame frame)
    {
        var length = LengthOf(bytes.Span);
        if (length == 0 || length > bytes.Length || !ChecksumHolds(bytes.Span[..length]))
        {
            frame = default;
            return false;
        }

        frame = new Frame(SequenceOf(bytes.Span), KeptOf(bytes.Span), bytes[HeadLength..length]);
        return true;
    }

    /// <summary>The sequence a head claims.</summary>
    public static long SequenceOf(ReadOnlySpan<byte> head) =>
        BinaryPrimitives.ReadInt64LittleEndian(head[SequenceOffset..]);

    private static long KeptOf(ReadOnlySpan<byte> head) => BinaryPrimitives.ReadInt64LittleEndian(head[KeptOffset..]);

    private static bool ChecksumHolds(ReadOnlySpan<byte> frame) =>
        BinaryPrimitives.ReadUInt32LittleEndian(frame[ChecksumOffset..]) == Checksum(frame[SequenceOffset..]);

    // CRC-32C (RFC 3720 appendix B.4), eight bytes an instruction where the processor has it.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
