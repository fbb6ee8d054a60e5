namespace EdgeCC.Model.Interactions;

/// <summary>How a callback ended. Every callback ends in exactly one of these.</summary>
public enum CallbackEnding
{
    /// <summary>Customer and agent talked.</summary>
    Served,

    /// <summary>The last attempt the rule allows came to nothing.</summary>
    GivenUp,

    /// <summary>Its window closed before it was its turn.</summary>
    Expired,

    /// <summary>The customer called by themselves, and that call took its place.</summary>
    CustomerCalled,
    Cancelled,
}
