namespace EdgeCC.Hardware.Displays;

/// <summary>The 8 glyphs a HD44780 lets one define (CGRAM). A letter keeps its place for as long as it is on the display.</summary>
internal sealed class GlyphBank
{
    /// <summary>How many there are.</summary>
    public const int Places = 8;

    private readonly char?[] _letters = new char?[Places];

    /// <summary>The place of a letter, or null.</summary>
    public int? PlaceOf(char letter)
    {
        var place = Array.IndexOf(_letters, letter);
        return place < 0 ? null : place;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => Array.Clear(_letters);

    /// <summary>
    /// Makes room for the letters of a text, those used most often first; letters no longer used give up their places. Returns
    /// what must be defined anew.
    /// </summary>
    public IReadOnlyList<(int Place, char Letter)> Take(IEnumerable<string> lines)
    {
        var wanted = lines.SelectMany(line => line)
            .Where(letter => CharacterSet.Code(letter) is null && DotFont.Has(letter))
            .CountBy(letter => letter)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key)
            .Take(Places)
            .Select(count => count.Key)
            .ToList();
        var defined = new List<(int, char)>();
        foreach (var letter in wanted.Where(letter => PlaceOf(letter) is null).ToList())
        {
            var place = Array.FindIndex(_letters, kept => kept is null || !wanted.Contains(kept.Value));
            _letters[place] = letter;
            defined.Add((place, letter));
        }

        return defined;
    }
}
