using System.Collections.Immutable;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Hardware.Boards.Reading;

/// <summary>The kinds of field a board file has beside those of every configuration. What is absent is noted.</summary>
internal static class BoardFields
{
    private const int MostItems = 64;
    private const int LongestName = 32;
    private const int LongestLabel = 40;
    private const int LongestSentence = 200;

    /// <summary>Every item of a list, each with a name of its own.</summary>
    public static ImmutableArray<T> Named<T>(this ConfigSection board, string field, Func<ConfigSection, string, T> read)
    {
        var names = new HashSet<string>();
        return board.All(field, section => read(section, section.Name(names)));
    }

    /// <summary>Every item of a list.</summary>
    public static ImmutableArray<T> All<T>(this ConfigSection board, string field, Func<ConfigSection, T> read)
    {
        var sections = board.Sections(field);
        if (sections.Count > MostItems)
        {
            board.Note(field, $"has more than {MostItems}");
        }

        return
        [
            .. sections.Take(MostItems).Select(section =>
            {
                var item = read(section);
                section.End();
                return item;
            }),
        ];
    }

    public static string Label(this ConfigSection section, string field) => section.Short(field, LongestLabel);

    public static string Sentence(this ConfigSection section, string field) => section.Short(field, LongestSentence);

    public static int? RequiredNumber(this ConfigSection section, string field, int least, int most)
    {
        if (section.Node(field) is null)
        {
            section.Note(field, $"is required: a whole number from {least} to {most}");
            return null;
        }

        var number = section.Number(field, least - 1, least, most);
        return number < least ? null : number;
    }

    public static T Required<T>(this ConfigSection section, string field, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (section.Node(field) is null)
        {
            section.Note(field, $"is required: one of {string.Join(", ", words.Keys)}");
        }

        return section.Choice(field, default(T), words);
    }

    /// <summary>The words of an enumeration as board files write them: <c>FanTachometer</c> is <c>fan-tachometer</c>.</summary>
    public static IReadOnlyDictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => Kebab(value.ToString()));

    private static string Kebab(string name) => string.Concat(name.Select((letter, index) =>
        char.IsAsciiLetterUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : $"{letter}"));

    private static string Name(this ConfigSection section, HashSet<string> taken)
    {
        var name = section.Text("name");
        if (name.Length > LongestName || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            section.Note("name", $"expected up to {LongestName} of a-z, 0-9 and -");
        }
        else if (name.Length > 0 && !taken.Add(name))
        {
            section.Note("name", $"{name} is there twice");
        }

        return name;
    }

    private static string Short(this ConfigSection section, string field, int most)
    {
        var text = section.Text(field);
        if (text.Length > most)
        {
            section.Note(field, $"is longer than {most} letters");
        }

        return text;
    }
}
