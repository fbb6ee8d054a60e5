using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Displays;

/// <summary>
/// A chain of MAX7219 (Maxim data sheet 19-4452): each takes 16 bits, a register and its value, and hands what it had to
/// the next one when the chip select rises. So what is sent first ends in the farthest.
/// </summary>
/// <param name="modules">How many; the one nearest the computer is the leftmost.</param>
/// <param name="draw">A frame as a byte for each of the 8 digit registers of each module, the leftmost module first.</param>
internal sealed class Max7219Chip(int modules, Func<DisplayFrame, byte[]> draw) : IDisplayChip
{
    /// <summary>Digits, or rows of dots, of one module.</summary>
    public const int Digits = 8;

    private const byte NoOperation = 0x0;
    private const byte DecodeMode = 0x9;
    private const byte Intensity = 0xA;
    private const byte ScanLimit = 0xB;
    private const byte Shutdown = 0xC;
    private const byte DisplayTest = 0xF;

    private readonly byte[] _shown = new byte[modules * Digits];
    private int _brightness;

    /// <summary>A chain of 8 × 8 dots: register 1 is the top row, bit 7 its leftmost dot.</summary>
    public static Max7219Chip Matrix(int modules) => new(modules, frame => Rows(PixelText.Draw(frame, modules * 8, 1)));

    /// <summary>A chain of 8 digits each: register 8 is the leftmost, as on the usual modules.</summary>
    public static Max7219Chip Numbers(int modules) => new(modules, frame => Reversed(SegmentText.Draw(frame, modules * Digits)));

    public IEnumerable<BusTransfer> Begin()
    {
        _brightness = 0;
        _shown.AsSpan().Clear();
        yield return All(DisplayTest, 0);
        yield return All(Shutdown, 0);
        yield return All(DecodeMode, 0);
        yield return All(ScanLimit, Digits - 1);
        yield return All(Intensity, 0);
        for (var digit = 1; digit <= Digits; digit++)
        {
            yield return All((byte)digit, 0);
        }

        yield return All(Shutdown, 1);
    }

    public IEnumerable<BusTransfer> Show(DisplayFrame frame)
    {
        var brightness = Math.Clamp(frame.Brightness, 0, DisplayFrame.Brightest);
        if (brightness != _brightness)
        {
            _brightness = brightness;
            yield return All(Intensity, (byte)brightness);
        }

        var picture = draw(frame);
        for (var digit = 0; digit < Digits; digit++)
        {
            if (Row(picture, digit) is { } transfer)
            {
                yield return transfer;
            }
        }
    }

    private BusTransfer? Row(byte[] picture, int digit)
    {
        var bytes = new byte[modules * 2];
        var changed = false;
        for (var module = 0; module < modules; module++)
        {
            var place = (module * Digits) + digit;
            if (picture[place] != _shown[place])
            {
                changed = true;
                _shown[place] = picture[place];
                Put(bytes, module, (byte)(digit + 1), picture[place]);
            }
            else
            {
                Put(bytes, module, NoOperation, 0);
            }
        }

        return changed ? new BusTransfer(bytes) : null;
    }

    private BusTransfer All(byte register, byte value)
    {
        var bytes = new byte[modules * 2];
        for (var module = 0; module < modules; module++)
        {
            Put(bytes, module, register, value);
        }

        return new BusTransfer(bytes);
    }

    private void Put(byte[] bytes, int module, byte register, byte value)
    {
        var place = (modules - 1 - module) * 2;
        bytes[place] = register;
        bytes[place + 1] = value;
    }

    private static byte[] Rows(byte[] columns)
    {
        var rows = new byte[columns.Length];
        for (var x = 0; x < columns.Length; x++)
        {
            for (var y = 0; y < 8; y++)
            {
                rows[(x / 8 * 8) + y] |= (byte)(((columns[x] >> y) & 1) << (7 - (x % 8)));
            }
        }

        return rows;
    }

    private static byte[] Reversed(byte[] digits)
    {
        for (var module = 0; module < digits.Length; module += Digits)
        {
            digits.AsSpan(module, Digits).Reverse();
        }

        return digits;
    }
}
