namespace EdgeCC.Contacts.FollowUps;

/// <summary>Why a follow-up is not taken down, or not put off.</summary>
internal static class FollowUpRefusal
{
    public static readonly Refusal NoContact = new(
        "interaction", "it is not remembered, or never came to a queue", "one that came to a queue lately");

    public static readonly Refusal NoAddress = new("address", "the customer withheld it, or came otherwise", "where they are to hear of us");

    public static readonly Refusal BadTime = new("due", "it is past, or too far ahead", "a moment within a year from now");

    public static readonly Refusal Full = new("followUp", "as many are open as are kept", "to settle some that are open");

    public static readonly Refusal Over = new("followUp", "there is none, or it is over", "one that is open");

    public static readonly Refusal Begun = new("followUp", "it is due, and has been begun", "one that is not due yet");
}
