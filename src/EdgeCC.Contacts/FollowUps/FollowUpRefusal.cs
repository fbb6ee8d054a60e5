namespace EdgeCC.Contacts.FollowUps;

/// <summary>Why a follow-up is not taken down.</summary>
public enum FollowUpRefusal
{
    /// <summary>The interaction is not known any more, or never came to a queue.</summary>
    NoContact,

    /// <summary>The customer withheld the address, and no other was given.</summary>
    NoAddress,

    /// <summary>It is due in the past, or more than a year ahead.</summary>
    BadTime,

    /// <summary>As many are open as the appliance keeps.</summary>
    Full,
}
