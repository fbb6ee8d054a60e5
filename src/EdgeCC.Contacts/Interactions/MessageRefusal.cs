namespace EdgeCC.Contacts.Interactions;

/// <summary>Why a message is not taken into an interaction.</summary>
public enum MessageRefusal
{
    /// <summary>The interaction is over, or never was.</summary>
    NotOpen,

    /// <summary>The message has no id, or one that is too long: it could not be told from its own repetition.</summary>
    NoId,

    /// <summary>The interaction has as many messages as one may have.</summary>
    TooMany,
}
