using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EdgeCC.Hardware.Modem.Serial;

/// <summary>A serial port: bytes as they are, eight bits, no handshake by bytes. Not safe from several threads.</summary>
internal sealed unsafe class SerialPort : IDisposable
{
    private const uint EightBits = 0x30;
    private const uint Receive = 0x80;
    private const uint NoCarrierNeeded = 0x800;
    private const uint Speed115200 = 0x1002;

    // VMIN: with 0 nothing to read would look like the end.
    private const int LeastToRead = 6;

    // What is asked for and not taken within this many bytes is asked of a modem that does not listen.
    private const int MostUnwritten = 64 * 1024;

    private readonly Queue<byte> _unwritten = new();

    private SerialPort(int descriptor) => Descriptor = descriptor;

    /// <summary>What poll waits for.</summary>
    public int Descriptor { get; }

    /// <summary>True while the port has not taken everything.</summary>
    public bool HasUnwritten => _unwritten.Count > 0;

    /// <summary>Opens a port; nobody else may have it from then on.</summary>
    /// <exception cref="IOException">It is not there, or it is taken.</exception>
    public static SerialPort Open(string path)
    {
        var descriptor = Tty.Open(path, Tty.ReadWrite | Tty.NoControllingTerminal | Tty.NonBlocking | Tty.CloseOnExec);
        if (descriptor < 0)
        {
            throw Fault();
        }

        var port = new SerialPort(descriptor);
        if (!port.TryBeRaw())
        {
            var fault = Fault();
            port.Dispose();
            throw fault;
        }

        _ = Tty.Control(descriptor, Tty.Exclusive, null);
        port.BeReady(true);
        return port;
    }

    /// <summary>The far end of a pair of terminals, opened without waiting; it is closed with this.</summary>
    public static SerialPort Over(int descriptor)
    {
        var port = new SerialPort(descriptor);

        // Until somebody opens the near end the kernel would send back whatever the far end says.
        port.TryBeRaw();
        return port;
    }

    /// <summary>What has come: 0 where nothing has, less where the port is gone.</summary>
    public int Read(Span<byte> buffer)
    {
        fixed (byte* first = buffer)
        {
            var read = (int)Tty.Read(Descriptor, first, (nuint)buffer.Length);

            // No bytes from a port that poll called readable: its other end is gone.
            return read > 0 ? read : read < 0 && Marshal.GetLastPInvokeError() == Tty.Again ? 0 : -1;
        }
    }

    /// <summary>Writes as much as the port takes now; the rest goes with the next. False where it is gone, or takes nothing any more.</summary>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        foreach (var octet in bytes)
        {
            _unwritten.Enqueue(octet);
        }

        while (_unwritten.Count > 0)
        {
            byte[] next = [.. _unwritten.Take(1024)];
            fixed (byte* first = next)
            {
                var written = Tty.Write(Descriptor, first, (nuint)next.Length);
                if (written < 0)
                {
                    return Marshal.GetLastPInvokeError() == Tty.Again && _unwritten.Count <= MostUnwritten;
                }

                for (var n = 0; n < written; n++)
                {
                    _unwritten.Dequeue();
                }
            }
        }

        return true;
    }

    /// <summary>Closes it, with the line low that tells a modem that nobody is there: many a modem begins anew by that.</summary>
    public void Dispose()
    {
        BeReady(false);
        _ = Tty.Close(Descriptor);
    }

    private bool TryBeRaw()
    {
        var settings = default(TtySettings);
        if (Tty.Control(Descriptor, Tty.GetSettings, &settings) < 0)
        {
            return false;
        }

        settings.Input = settings.Output = settings.Local = 0;
        settings.Control = EightBits | Receive | NoCarrierNeeded | Speed115200;
        settings.Characters[LeastToRead] = 1;
        return Tty.Control(Descriptor, Tty.SetSettings, &settings) == 0;
    }

    // A port that has no such line refuses, and needs none.
    private void BeReady(bool on)
    {
        var line = Tty.DataTerminalReady;
        _ = Tty.Control(Descriptor, on ? Tty.SetLines : Tty.ClearLines, &line);
    }

    private static IOException Fault() => new(new Win32Exception(Marshal.GetLastPInvokeError()).Message);
}
