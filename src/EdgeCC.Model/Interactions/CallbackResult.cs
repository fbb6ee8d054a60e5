namespace EdgeCC.Model.Interactions;

/// <summary>Why a callback did not reach the customer.</summary>
public enum CallbackResult
{
    Busy,
    NoAnswer,

    /// <summary>The number could not be reached, or no trunk would carry the call.</summary>
    Failed,
}
