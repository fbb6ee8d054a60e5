namespace EdgeCC.Model.Sound;

/// <summary>The call-progress tones a caller can be played (ITU-T E.180).</summary>
public enum CallProgressTone
{
    Ringback,
    Busy,
    Congestion,
    Beep,
}
