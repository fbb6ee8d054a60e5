namespace EdgeCC.Contacts.Knowledge;

/// <summary>One word of a question, and what in the articles it may mean.</summary>
/// <param name="Weight">1 in the newest message, less in those before.</param>
/// <param name="Mass">How much an article can gain by it at most; what no article knows has a mass too, and lowers the confidence.</param>
/// <param name="Readings">Terms of the index, each with its closeness (0 to 1); empty where nothing is known of the word.</param>
internal sealed record AskedWord(float Weight, float Mass, IReadOnlyList<(int Term, float Closeness)> Readings);
