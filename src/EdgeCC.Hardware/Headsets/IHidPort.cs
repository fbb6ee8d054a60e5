using EdgeCC.Hardware.Headsets.Hid;

namespace EdgeCC.Hardware.Headsets;

/// <summary>The keys and lamps of a headset: reports to and fro. Never waits; safe from any thread.</summary>
internal interface IHidPort : IDisposable
{
    /// <summary>What its reports hold; null while it is not plugged in, and another object each time it has been.</summary>
    HidReportMap? Map { get; }

    /// <summary>Takes the next report of the device.</summary>
    bool TryRead(out byte[]? report);

    /// <summary>Has a report written, the number of the report first, 0 where it has none. One that cannot be is lost.</summary>
    void Write(byte[] report);
}
