namespace EdgeCC.Hardware.Headsets.Hid;

/// <summary>Why a report descriptor is not taken.</summary>
public enum HidRefusal
{
    /// <summary>It is.</summary>
    None,

    /// <summary>Longer than Linux takes one (4096 bytes).</summary>
    TooLong,

    /// <summary>Its last item is cut off.</summary>
    CutOff,

    /// <summary>A collection ends that never began, or the other way round.</summary>
    Collections,

    /// <summary>More is popped than was pushed, or more pushed than anybody needs.</summary>
    Stack,

    /// <summary>A field of no width, or of more than 32 bits, or a report number of 0.</summary>
    BadField,

    /// <summary>More fields than any device has (2048), or a report longer than Linux passes on (4096 bytes).</summary>
    TooMuch,
}
