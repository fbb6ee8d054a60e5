namespace EdgeCC.Hardware.Displays;

/// <summary>The 8 glyphs a HD44780 lets one define (CGRAM). A letter keeps its place for as long as it is on the display.</summary>
internal sealed class GlyphBank
{
    /// <summary>How many there are.</summary>
    public const int Places = 8;

    private readonly char?[] _letters = new char?[Places];

    /// <summary>The place of a letter, or of the plainer one that stands for it, or null.</summary>
    public int? PlaceOf(char letter) => SeenFor(letter) is { } seen ? Find(seen) : null;

    /// <summary>The letter that is seen for a letter: itself, or the plainer one; null: neither has a place.</summary>
    public char? SeenFor(char letter) =>
        Find(letter) is not null ? letter
        : CharacterSet.Plain(letter) is { } plain && Find(plain) is not null ? plain
        : null;

    /// <summary>Forgets all.</summary>
    public void Clear() => Array.Clear(_letters);

    /// <summary>
    /// Makes room for the letters of a text, those used most often first; a letter whose plainer one is in the text too
    /// does without where room is short. Letters no longer used give up their places. Returns what must be defined anew.
    /// </summary>
    public IReadOnlyList<(int Place, char Letter)> Take(IEnumerable<string> lines)
    {
        var counts = lines.SelectMany(line => line)
            .Where(letter => CharacterSet.Code(letter) is null && DotFont.Has(letter))
            .CountBy(letter => letter)
            .ToDictionary();
        var wanted = counts
            .OrderBy(count => CharacterSet.Plain(count.Key) is { } plain && counts.ContainsKey(plain))
            .ThenByDescending(count => count.Value).ThenBy(count => count.Key)
            .Take(Places)
            .Select(count => count.Key)
            .ToList();
        var defined = new List<(int, char)>();
        foreach (var letter in wanted.Where(letter => Find(letter) is null).ToList())
        {
            var place = Array.FindIndex(_letters, kept => kept is null || !wanted.Contains(kept.Value));
            _letters[place] = letter;
            defined.Add((place, letter));
        }

        return defined;
    }

    private int? Find(char letter)
    {
        var place = Array.IndexOf(_letters, letter);
        return place < 0 ? null : place;
    }
}
