using Microsoft.Win32.SafeHandles;

namespace EdgeCC.Hardware.Sound.Alsa;

/// <summary>A <c>snd_pcm_t</c>, closed when nobody uses it any more.</summary>
internal sealed class PcmHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => AlsaLibrary.Close(handle) == 0;
}
