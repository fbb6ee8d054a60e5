using System.Collections.Immutable;

namespace EdgeCC.Hardware.Tests.Displays;

/// <summary>A chain of MAX7219: a shift register of 16 bits each, latched at the end of a transfer.</summary>
internal sealed class Max7219Recorder(int modules, bool digits) : BusRecorder
{
    private readonly byte[,] _registers = new byte[modules, 16];

    public override ImmutableArray<string> Seen => digits ? [Digits()] : [.. Enumerable.Range(1, 8).Select(Row)];

    /// <summary>A register of a module; module 0 is the one nearest the computer.</summary>
    public byte Register(int module, int register) => _registers[module, register];

    protected override void Take(ReadOnlySpan<byte> bytes)
    {
        Assert.Equal(modules * 2, bytes.Length);
        for (var module = 0; module < modules; module++)
        {
            var place = (modules - 1 - module) * 2;
            _registers[module, bytes[place] & 0x0F] = bytes[place + 1];
        }
    }

    private string Row(int register) => string.Concat(Enumerable.Range(0, modules * 8)
        .Select(x => Lit(x / 8) && ((_registers[x / 8, register] << (x % 8)) & 0x80) != 0 ? '#' : '.'));

    private string Digits() => string.Concat(Enumerable.Range(0, modules)
        .SelectMany(module => Enumerable.Range(0, 8).Select(digit => $"{(Lit(module) ? _registers[module, 8 - digit] : 0):X2}")));

    private bool Lit(int module) =>
        _registers[module, 0xC] == 1 && _registers[module, 0xF] == 0 && _registers[module, 0xB] == 7 && _registers[module, 0x9] == 0;
}
