using System.Collections.Immutable;

namespace EdgeCC.Ivr.Flows.Rules;

/// <summary>
/// A word, or some in a row, as a customer may write them; an asterisk at the end of a word stands for any ending, which
/// Russian and Ukrainian have many of: <c>заказ*</c>, <c>talk to agent*</c>.
/// </summary>
public sealed record Phrase
{
    private readonly ImmutableArray<string> _words;

    /// <param name="text">As written.</param>
    public Phrase(string text) => _words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>True where nothing could ever match.</summary>
    public bool IsEmpty => _words.IsEmpty || _words.Contains("*");

    /// <summary>The words of a text: letters and digits, everything else between them.</summary>
    public static ImmutableArray<string> WordsOf(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isInside && start < 0)
            {
                start = i;
            }
            else if (!isInside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words.ToImmutable();
    }

    /// <summary>True where the phrase is among the words.</summary>
    public bool IsIn(ImmutableArray<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - _words.Length + 1)).Any(from => IsAt(words, from));

    private bool IsAt(ImmutableArray<string> words, int from) => _words.Index().All(word => word.Item.EndsWith('*')
        ? words[from + word.Index].StartsWith(word.Item[..^1], StringComparison.OrdinalIgnoreCase)
        : words[from + word.Index].Equals(word.Item, StringComparison.OrdinalIgnoreCase));
}
