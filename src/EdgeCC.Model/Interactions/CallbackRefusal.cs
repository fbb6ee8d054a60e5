namespace EdgeCC.Model.Interactions;

/// <summary>Why a customer who asked to be called back will not be.</summary>
public enum CallbackRefusal
{
    /// <summary>This number is to be called already.</summary>
    AlreadyRequested,

    /// <summary>As many wait as the queue allows.</summary>
    Full,

    /// <summary>The branch was closed by hand.</summary>
    Closed,

    /// <summary>The service is going down, or nobody answered for the queue.</summary>
    NotPossible,
}
