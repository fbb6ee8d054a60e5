namespace EdgeCC.Hardware.Displays;

/// <summary>One chip on a bus. Throws when it does not answer.</summary>
internal interface IBusWriter : IDisposable
{
    /// <summary>Writes one transfer.</summary>
    void Write(ReadOnlySpan<byte> bytes);
}
