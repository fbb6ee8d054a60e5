namespace EdgeCC.Model.Interactions;

/// <summary>From where a callback was asked for.</summary>
public enum CallbackOrigin
{
    /// <summary>By a caller who waited, and whose place it takes.</summary>
    Queue,
    Voicemail,

    /// <summary>A form on the site.</summary>
    Web,

    /// <summary>An agent or supervisor, from the list of those who gave up waiting.</summary>
    Desk,
}
