namespace EdgeCC.Media.Wav;

/// <summary>The sample formats of WAV files that are read (RFC 2361 and Microsoft's mmreg.h).</summary>
internal enum WavFormat
{
    Pcm = 1,
    ALaw = 6,
    MuLaw = 7,
    Extensible = 0xFFFE,
}
