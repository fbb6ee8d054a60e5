namespace EdgeCC.Contacts.Episodes;

/// <summary>Why something is not done to an episode.</summary>
internal static class EpisodeRefusal
{
    public static readonly Refusal Unknown = new("episode", "there is none, or it is not remembered", "one of the customer's episodes");

    public static readonly Refusal NobodysContact = new(
        "interaction", "it is not remembered, or nobody knows whose it is", "one whose customer is known");

    public static readonly Refusal AnotherCustomers = new("episode", "it is another customer's", "one of the customer's episodes");

    public static readonly Refusal TooOld = new("episode", "it was closed too long ago", "one that is open, or was lately");
}
