using System.Collections.Immutable;
using EdgeCC.Hardware.Displays;

namespace EdgeCC.Hardware.Tests.Displays;

/// <summary>A bus that keeps every byte, and a chip on it that does with them what its data sheet says.</summary>
internal abstract class BusRecorder : IBusWriter
{
    /// <summary>All transfers so far.</summary>
    public List<byte[]> Transfers { get; } = [];

    /// <summary>True: nobody answers.</summary>
    public bool Unplugged { get; set; }

    /// <summary>What somebody in front of it sees.</summary>
    public abstract ImmutableArray<string> Seen { get; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (Unplugged)
        {
            throw new IOException("Remote I/O error");
        }

        Transfers.Add(bytes.ToArray());
        Take(bytes);
    }

    public void Dispose()
    {
    }

    protected abstract void Take(ReadOnlySpan<byte> bytes);
}
