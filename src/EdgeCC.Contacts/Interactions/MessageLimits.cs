namespace EdgeCC.Contacts.Interactions;

/// <summary>How much a peer may write.</summary>
public static class MessageLimits
{
    /// <summary>The longest id of a message, in characters: beyond that of an e-mail's Message-ID (RFC 5322 2.1.1 allows a line of 998).</summary>
    public const int MaxIdLength = 1_000;

    /// <summary>The longest text that is kept, in UTF-16 characters; what is longer is cut.</summary>
    public const int MaxTextLength = 10_000;

    /// <summary>The longest note, goal, promise or comment; what is longer is cut.</summary>
    public const int MaxNoteLength = 2_000;

    /// <summary>The most messages of one interaction; after it the next message is refused.</summary>
    public const int MostMessages = 2_000;

    /// <summary>The text as far as it is kept; never half of a surrogate pair.</summary>
    internal static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>A note as far as it is kept, or null where it says nothing.</summary>
    internal static string? Note(string? text) => string.IsNullOrWhiteSpace(text) ? null : Cut(text.Trim(), MaxNoteLength);
}
