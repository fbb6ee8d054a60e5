namespace EdgeCC.Model.Interactions;

/// <summary>How a customer is served who does not wait for an agent any more.</summary>
public enum DivertedTo
{
    Voicemail,
    Callback,
    OtherChannel,
    OtherSite,

    /// <summary>A desk phone, past every queue.</summary>
    Extension,

    /// <summary>A number outside.</summary>
    Outside,
}
