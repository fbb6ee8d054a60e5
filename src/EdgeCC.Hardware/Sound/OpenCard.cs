namespace EdgeCC.Hardware.Sound;

/// <summary>Both directions of a card. They share its clock.</summary>
internal sealed record OpenCard(IPcm Capture, IPcm Playback) : IDisposable
{
    public void Dispose()
    {
        Capture.Dispose();
        Playback.Dispose();
    }
}
