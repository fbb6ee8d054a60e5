using System.Buffers.Binary;
using System.Collections.Immutable;

namespace EdgeCC.Hardware.Headsets.Hid;

/// <summary>
/// Reads a report descriptor (HID 1.11, 6.2.2), which a device hands out and which may be anything. Items that do not matter
/// to where a control lies (units, strings, physical extents) are passed over.
/// </summary>
public ref struct HidDescriptorReader
{
    /// <summary>The longest descriptor taken, in bytes.</summary>
    public const int LongestDescriptor = 4096;

    private const int LongestReportBits = 4096 * 8;
    private const int MostFields = 2048;
    private const int MostUsages = 1024;
    private const int DeepestStack = 16;

    private readonly List<HidField> _fields = [];
    private readonly List<HidUsage> _usages = [];
    private readonly Stack<Globals> _stack = new();
    private readonly Dictionary<(HidDirection Direction, byte ReportId), int> _bits = [];
    private Globals _globals;
    private uint? _usageMinimum;
    private bool _hasNumbers;
    private int _depth;

    /// <summary>Begins anew; used by <see cref="TryRead"/>.</summary>
    public HidDescriptorReader()
    {
    }

    /// <summary>Reads a descriptor. Null, with the reason, where it is none.</summary>
    public static HidReportMap? TryRead(ReadOnlySpan<byte> descriptor, out HidRefusal refusal)
    {
        var reader = new HidDescriptorReader();
        refusal = descriptor.Length > LongestDescriptor ? HidRefusal.TooLong : reader.Read(descriptor);
        return refusal == HidRefusal.None
            ? new HidReportMap(
                [.. reader._fields],
                reader._hasNumbers,
                reader._bits.ToImmutableDictionary(entry => entry.Key, entry => (entry.Value + 7) / 8))
            : null;
    }

    private HidRefusal Read(ReadOnlySpan<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            var prefix = rest[0];
            // 6.2.2.3: a long item says its length in the next byte; none has ever been defined.
            var isLong = prefix == 0xFE;
            var head = isLong ? 3 : 1;
            var size = isLong ? (rest.Length > 1 ? rest[1] : 0) : (prefix & 3) == 3 ? 4 : prefix & 3;
            if (rest.Length < head + size)
            {
                return HidRefusal.CutOff;
            }

            if (!isLong && Take(prefix & 0xFC, rest.Slice(1, size)) is var refusal && refusal != HidRefusal.None)
            {
                return refusal;
            }

            rest = rest[(head + size)..];
        }

        return _depth == 0 ? HidRefusal.None : HidRefusal.Collections;
    }

    private HidRefusal Take(int item, ReadOnlySpan<byte> data)
    {
        var value = Unsigned(data);
        switch (item)
        {
            case 0x80:
                return Add(HidDirection.Input, value);
            case 0x90:
                return Add(HidDirection.Output, value);
            case 0xB0:
                return Add(HidDirection.Feature, value);
            case 0xA0:
                _depth++;
                ForgetLocals();
                return HidRefusal.None;
            case 0xC0:
                ForgetLocals();
                return --_depth < 0 ? HidRefusal.Collections : HidRefusal.None;
            case 0xA4:
                _stack.Push(_globals);
                return _stack.Count > DeepestStack ? HidRefusal.Stack : HidRefusal.None;
            case 0xB4:
                return _stack.TryPop(out _globals) ? HidRefusal.None : HidRefusal.Stack;
            case 0x84:
                _hasNumbers = true;
                _globals = _globals with { ReportId = (byte)value };
                return value is 0 or > 255 ? HidRefusal.BadField : HidRefusal.None;
            default:
                return TakeState(item, value, data);
        }
    }

    private HidRefusal TakeState(int item, uint value, ReadOnlySpan<byte> data)
    {
        switch (item)
        {
            case 0x04:
                _globals = _globals with { Page = (ushort)value };
                break;
            case 0x14:
                _globals = _globals with { LogicalMinimum = Signed(data) };
                break;
            case 0x74:
                _globals = _globals with { Size = value };
                break;
            case 0x94:
                _globals = _globals with { Count = value };
                break;
            case 0x08:
                return AddUsages(Whole(value, data.Length), Whole(value, data.Length));
            case 0x18:
                _usageMinimum = Whole(value, data.Length);
                break;
            case 0x28 when _usageMinimum is { } from:
                _usageMinimum = null;
                return AddUsages(from, Whole(value, data.Length));
        }

        return HidRefusal.None;
    }

    // 6.2.2.8: a usage of four bytes brings its own page.
    private readonly uint Whole(uint usage, int length) => length == 4 ? usage : ((uint)_globals.Page << 16) | usage;

    private readonly HidRefusal AddUsages(uint from, uint to)
    {
        for (var usage = (ulong)from; usage <= to; usage++)
        {
            if (_usages.Count == MostUsages)
            {
                return HidRefusal.TooMuch;
            }

            _usages.Add(new HidUsage((ushort)(usage >> 16), (ushort)usage));
        }

        return HidRefusal.None;
    }

    private HidRefusal Add(HidDirection direction, uint flags)
    {
        var key = (direction, _globals.ReportId);
        var start = _bits.GetValueOrDefault(key);
        var bits = (ulong)_globals.Size * _globals.Count;
        if ((ulong)start + bits > LongestReportBits)
        {
            return HidRefusal.TooMuch;
        }

        _bits[key] = start + (int)bits;
        var isPadding = (flags & 1) != 0 || _usages.Count == 0;
        var refusal = isPadding ? HidRefusal.None : AddFields(direction, flags, start);
        ForgetLocals();
        return refusal;
    }

    private readonly HidRefusal AddFields(HidDirection direction, uint flags, int start)
    {
        var isArray = (flags & 2) == 0;
        ImmutableArray<HidUsage> all = isArray ? [.. _usages] : [];
        for (var i = 0; i < _globals.Count; i++)
        {
            if (_globals.Size is 0 or > 32)
            {
                return HidRefusal.BadField;
            }

            if (_fields.Count == MostFields)
            {
                return HidRefusal.TooMuch;
            }

            // 6.2.2.8: where there are fewer usages than fields, the last is that of the rest.
            ImmutableArray<HidUsage> usages = isArray ? all : [_usages[Math.Min(i, _usages.Count - 1)]];
            _fields.Add(new HidField(
                direction,
                _globals.ReportId,
                start + (i * (int)_globals.Size),
                (int)_globals.Size,
                usages,
                isArray,
                (flags & 4) != 0,
                _globals.LogicalMinimum));
        }

        return HidRefusal.None;
    }

    private void ForgetLocals()
    {
        _usages.Clear();
        _usageMinimum = null;
    }

    private static uint Unsigned(ReadOnlySpan<byte> data) => data.Length switch
    {
        0 => 0,
        1 => data[0],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(data),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(data),
    };

    private static int Signed(ReadOnlySpan<byte> data) => data.Length switch
    {
        0 => 0,
        1 => (sbyte)data[0],
        2 => BinaryPrimitives.ReadInt16LittleEndian(data),
        _ => BinaryPrimitives.ReadInt32LittleEndian(data),
    };

    private readonly record struct Globals(ushort Page, int LogicalMinimum, uint Size, uint Count, byte ReportId);
}
