using System.Runtime.InteropServices;

namespace EdgeCC.Hardware.Sound.Alsa;

/// <summary>The calls into libasound, ALSA's library (Debian: libasound2), with its own names and numbers.</summary>
internal static unsafe partial class AlsaLibrary
{
    public const int Playback = 0;
    public const int Capture = 1;
    public const int NonBlocking = 1;
    public const int Interleaved = 3;
    public const int Signed16LittleEndian = 2;

    private const string Library = "libasound.so.2";

    [LibraryImport(Library, EntryPoint = "snd_pcm_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(out PcmHandle pcm, string name, int direction, int mode);

    [LibraryImport(Library, EntryPoint = "snd_pcm_close")]
    public static partial int Close(nint pcm);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_malloc")]
    public static partial int AllocateHardware(out nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_free")]
    public static partial void FreeHardware(nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_any")]
    public static partial int Any(PcmHandle pcm, nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_rate_resample")]
    public static partial int SetResampling(PcmHandle pcm, nint parameters, uint on);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_access")]
    public static partial int SetAccess(PcmHandle pcm, nint parameters, int access);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_format")]
    public static partial int SetFormat(PcmHandle pcm, nint parameters, int format);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_channels")]
    public static partial int SetChannels(PcmHandle pcm, nint parameters, uint channels);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_rate_near")]
    public static partial int SetRateNear(PcmHandle pcm, nint parameters, ref uint rate, int* direction);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_test_rate")]
    public static partial int TestRate(PcmHandle pcm, nint parameters, uint rate, int direction);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_period_size_near")]
    public static partial int SetPeriodNear(PcmHandle pcm, nint parameters, ref nuint samples, int* direction);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_buffer_size_near")]
    public static partial int SetBufferNear(PcmHandle pcm, nint parameters, ref nuint samples);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params")]
    public static partial int Apply(PcmHandle pcm, nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params_malloc")]
    public static partial int AllocateSoftware(out nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params_free")]
    public static partial void FreeSoftware(nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params_current")]
    public static partial int Current(PcmHandle pcm, nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params_set_start_threshold")]
    public static partial int SetStartThreshold(PcmHandle pcm, nint parameters, nuint samples);

    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params_set_avail_min")]
    public static partial int SetWakeThreshold(PcmHandle pcm, nint parameters, nuint samples);

    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params")]
    public static partial int ApplySoftware(PcmHandle pcm, nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_wait")]
    public static partial int Wait(PcmHandle pcm, int milliseconds);

    [LibraryImport(Library, EntryPoint = "snd_pcm_avail")]
    public static partial nint Available(PcmHandle pcm);

    [LibraryImport(Library, EntryPoint = "snd_pcm_readi")]
    public static partial nint Read(PcmHandle pcm, short* samples, nuint count);

    [LibraryImport(Library, EntryPoint = "snd_pcm_writei")]
    public static partial nint Write(PcmHandle pcm, short* samples, nuint count);

    [LibraryImport(Library, EntryPoint = "snd_pcm_recover")]
    public static partial int Recover(PcmHandle pcm, int error, int silent);

    [LibraryImport(Library, EntryPoint = "snd_pcm_drop")]
    public static partial int Drop(PcmHandle pcm);

    [LibraryImport(Library, EntryPoint = "snd_pcm_prepare")]
    public static partial int Prepare(PcmHandle pcm);

    [LibraryImport(Library, EntryPoint = "snd_pcm_start")]
    public static partial int Start(PcmHandle pcm);

    /// <summary>The words for a negative error number.</summary>
    public static string Describe(int error) => Marshal.PtrToStringUTF8(Words(error)) ?? $"error {-error}";

    /// <summary>True where the library is installed.</summary>
    public static bool IsInstalled() => NativeLibrary.TryLoad(Library, out _);

    /// <summary>Keeps the library from writing to the standard error output: what fails is told by us, once.</summary>
    public static void BeQuiet() => SetErrorHandler(&Ignore);

    [LibraryImport(Library, EntryPoint = "snd_strerror")]
    private static partial nint Words(int error);

    // A C function with a variable list of arguments; on x64 and arm64 Linux those named come the same way.
    [LibraryImport(Library, EntryPoint = "snd_lib_error_set_handler")]
    private static partial int SetErrorHandler(delegate* unmanaged<nint, int, nint, int, nint, void> handler);

    [UnmanagedCallersOnly]
    private static void Ignore(nint file, int line, nint function, int error, nint format)
    {
    }
}
