using EdgeCC.Hardware.Headsets.Hid;

namespace EdgeCC.Hardware.Headsets;

/// <summary>A HID device as its host sees it: reports in, reports out. One thread reads; any may write.</summary>
internal interface IHidDevice : IDisposable
{
    /// <summary>Its report descriptor, which may be anything (<see cref="HidDescriptorReader"/>).</summary>
    ReadOnlyMemory<byte> Descriptor { get; }

    /// <summary>Waits for the next report, with its number where reports have numbers.</summary>
    /// <param name="report">Takes it; what does not fit is cut off.</param>
    /// <param name="limit">How long at most.</param>
    /// <returns>Its length; 0 where none came.</returns>
    /// <exception cref="IOException">The device is gone.</exception>
    int Read(Span<byte> report, TimeSpan limit);

    /// <summary>Writes a report; the first byte is its number, 0 where reports have none.</summary>
    /// <exception cref="IOException">The device is gone, or does not take it.</exception>
    void Write(ReadOnlySpan<byte> report);
}
