using System.Text;

namespace EdgeCC.Hardware.Modem.Commands;

/// <summary>Cuts what a modem sends into lines. The prompt for a payload is a line too, though nothing ends it.</summary>
internal sealed class AtLines
{
    /// <summary>The longest line: an answer of a network in UCS-2 has some 750 characters. What is longer is thrown away.</summary>
    public const int Longest = 2048;

    public const string Prompt = ">";

    private readonly StringBuilder _line = new();
    private bool _isTooLong;

    public IReadOnlyList<string> Take(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<string>();
        foreach (var octet in bytes)
        {
            if (octet is (byte)'\r' or (byte)'\n')
            {
                End(lines);
            }
            else if (_line.Length == Longest)
            {
                _isTooLong = true;
            }
            else if (octet == (byte)'>' && _line.Length == 0)
            {
                lines.Add(Prompt);
            }
            else if (octet != (byte)' ' || _line.Length > 0)
            {
                _line.Append((char)octet);
            }
        }

        return lines;
    }

    public void Clear()
    {
        _line.Clear();
        _isTooLong = false;
    }

    private void End(List<string> lines)
    {
        if (_line.Length > 0 && !_isTooLong)
        {
            lines.Add(_line.ToString());
        }

        Clear();
    }
}
