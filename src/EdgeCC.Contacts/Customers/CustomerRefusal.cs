namespace EdgeCC.Contacts.Customers;

/// <summary>Why a change of what is known of customers was not made.</summary>
internal enum CustomerRefusal
{
    UnknownCustomer,
    UnknownIdentity,
    UnknownMerge,
    UnknownSuggestion,

    /// <summary>The interaction is over, or its customer came without an address.</summary>
    NobodyToPick,

    /// <summary>The text is no address of its kind.</summary>
    UnreadableAddress,

    /// <summary>The profile is that of another CRM record: somebody else is signed in.</summary>
    AnotherCrmRecord,

    /// <summary>An attribute's name or value is not one, or they are too many.</summary>
    UnfitAttributes,

    /// <summary>The consent would be over already.</summary>
    ConsentOver,

    /// <summary>No room: for customers, identities, candidates of one address, profiles merged into one, suggestions.</summary>
    Full,
}
