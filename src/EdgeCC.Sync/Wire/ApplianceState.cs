using System.Text.Json;

namespace EdgeCC.Sync.Wire;

/// <summary>How an appliance is, as the platform sees it before any history.</summary>
/// <param name="Online">False: it said goodbye, or its connection broke.</param>
/// <param name="Epoch">Its journal's epoch.</param>
/// <param name="LastSequence">Its newest fact when this was written.</param>
public sealed record ApplianceState(bool Online, string Epoch, long LastSequence)
{
    /// <summary>As JSON: <c>{"online":true,"epoch":"…","lastSequence":42}</c>.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, WireContext.Default.ApplianceState);
}
