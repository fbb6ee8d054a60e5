namespace EdgeCC.Web.Wallboard;

/// <summary>How much a figure wants somebody to act. Each has its colour and its shape.</summary>
public enum Urgency
{
    /// <summary>Green, a disc.</summary>
    Calm,

    /// <summary>Amber, a triangle.</summary>
    Attention,

    /// <summary>Red, an octagon.</summary>
    Urgent,
}
