namespace EdgeCC.Engine.Texts;

/// <summary>Why a message is not taken. The edge tells the customer, or tries again where <see cref="TextRefusals.MayComeAgain"/>.</summary>
public enum TextRefusal
{
    /// <summary>The configuration leads this entry point nowhere.</summary>
    NoSuchEntry,

    /// <summary>It has no id, no thread or no text, or a longer id, thread or address than is taken.</summary>
    Malformed,

    /// <summary>The contact has as many messages as one may have.</summary>
    TooManyMessages,

    /// <summary>As many contacts are open as may be.</summary>
    TooManyContacts,

    /// <summary>The journal cannot keep it now, and nothing is taken that is not kept.</summary>
    NotKept,

    /// <summary>The service is going down, and begins no new contacts.</summary>
    Stopping,
}
