using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EdgeCC.Hardware.Gpio.Kernel;

/// <summary>The kernel's GPIO lines: /dev/gpiochipN.</summary>
internal sealed unsafe class KernelGpioLines : IGpioLines
{
    // A burst of this many edges is followed even while the listening thread has to wait for its turn.
    private const uint Buffer = 64;

    private readonly Lock _gate = new();
    private readonly List<int> _descriptors = [];
    private EdgeListener? _listener;
    private bool _disposed;

    public IGpioInput OpenInput(GpioLine line, Action<LineEdge> moved)
    {
        var bias = line.Bias switch
        {
            LineBias.PullUp => LineFlags.PullUp,
            LineBias.PullDown => LineFlags.PullDown,
            _ => default,
        };
        lock (_gate)
        {
            var descriptor = Request(line, LineFlags.Input | LineFlags.EdgeRising | LineFlags.EdgeFalling | bias);
            var input = new KernelGpioInput(line, descriptor, moved);
            input.Reconcile();
            _listener ??= new EdgeListener();
            _listener.Add(input);
            return input;
        }
    }

    public IGpioOutput OpenOutput(GpioLine line)
    {
        lock (_gate)
        {
            return new KernelGpioOutput(line, Request(line, LineFlags.Output));
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _listener?.Dispose();
            _listener = null;
            _descriptors.ForEach(descriptor => GpioUapi.Close(descriptor));
            _descriptors.Clear();
        }
    }

    /// <summary>The kernel's last answer, as an exception.</summary>
    internal static IOException Fault(string what) => new(Marshal.GetLastPInvokeError() switch
    {
        16 => $"{what} is taken by another program or by the kernel itself",
        19 => $"{what}: its chip has gone",
        22 => $"{what}: the chip has no such line, or the line cannot do this",
        var error => $"{what}: {new Win32Exception(error).Message}",
    });

    private int Request(GpioLine line, LineFlags flags)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var path = $"/dev/gpiochip{line.Chip}";
        var chip = GpioUapi.Open(path, GpioUapi.ReadWrite | GpioUapi.CloseOnExec);
        if (chip < 0)
        {
            throw Fault(path);
        }

        var request = new LineRequest
        {
            Flags = flags | (line.ActiveHigh ? 0 : LineFlags.ActiveLow),
            Lines = 1,
            Buffer = flags.HasFlag(LineFlags.Input) ? Buffer : 0,
        };
        request.Offsets[0] = (uint)line.Offset;
        "edgecc"u8.CopyTo(new Span<byte>(request.Consumer, 32));
        var answer = GpioUapi.Control(chip, GpioUapi.GetLine, &request);
        var fault = answer < 0 ? Fault(line.ToString()) : null;
        _ = GpioUapi.Close(chip);
        if (fault is not null)
        {
            throw fault;
        }

        _descriptors.Add(request.Descriptor);
        return request.Descriptor;
    }
}
