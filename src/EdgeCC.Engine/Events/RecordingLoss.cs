namespace EdgeCC.Engine.Events;

/// <summary>Why there is no message.</summary>
public enum RecordingLoss
{
    /// <summary>Nothing was said, or too little to be one.</summary>
    TooShort,

    /// <summary>The disk did not take it.</summary>
    NotWritten,
}
