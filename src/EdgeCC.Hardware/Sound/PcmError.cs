namespace EdgeCC.Hardware.Sound;

/// <summary>The error numbers of Linux that a PCM answers with, negative.</summary>
internal static class PcmError
{
    /// <summary>EINTR: nothing happened.</summary>
    public const int Interrupted = -4;

    /// <summary>EAGAIN: not now.</summary>
    public const int TryAgain = -11;

    /// <summary>ENODEV: the card is gone.</summary>
    public const int NoDevice = -19;

    /// <summary>EPIPE: the thread came too late, an overrun or underrun.</summary>
    public const int TooLate = -32;

    /// <summary>ETIME: no period within the time one takes many times over.</summary>
    public const int StandsStill = -62;

    /// <summary>EBADFD: not in this state.</summary>
    public const int BadState = -77;

    /// <summary>ESTRPIPE: the machine was suspended.</summary>
    public const int Suspended = -86;
}
