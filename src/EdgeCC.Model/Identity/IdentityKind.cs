namespace EdgeCC.Model.Identity;

/// <summary>What kind of address a customer is known by.</summary>
public enum IdentityKind
{
    /// <summary>A telephone number, also when it sent an SMS.</summary>
    Phone,
    Email,

    /// <summary>A messenger's id for the person.</summary>
    Messenger,

    /// <summary>A browser that opened the chat, by the id it was given.</summary>
    WebVisitor,

    /// <summary>A record of the CRM, by its id there.</summary>
    Crm,
}
