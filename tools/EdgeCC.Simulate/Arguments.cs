using System.Globalization;

namespace EdgeCC.Simulate;

/// <summary>The words of a command line. What is wrong with them is collected, so that all of it can be said at once.</summary>
internal sealed class Arguments
{
    private readonly List<(string Name, string Value)> _options = [];
    private readonly HashSet<string> _flags = [];
    private readonly List<string> _words = [];
    private readonly List<string> _problems = [];

    /// <summary>Sorts the words out.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="options">The names that take a value: <c>--hours</c>.</param>
    /// <param name="flags">The names that do not: <c>--json</c>.</param>
    public Arguments(IEnumerable<string> words, IReadOnlyCollection<string> options, IReadOnlyCollection<string> flags)
    {
        var rest = new Queue<string>(words);
        while (rest.TryDequeue(out var word))
        {
            if (options.Contains(word))
            {
                TakeOption(word, rest);
            }
            else if (flags.Contains(word))
            {
                _flags.Add(word);
            }
            else if (word.StartsWith("--", StringComparison.Ordinal))
            {
                _problems.Add($"{word} is not known here");
            }
            else
            {
                _words.Add(word);
            }
        }
    }

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public bool Has(string flag) => _flags.Contains(flag);

    /// <summary>Every value of an option that may be repeated.</summary>
    public IReadOnlyList<string> All(string option) =>
        [.. _options.Where(given => given.Name == option).Select(given => given.Value)];

    /// <summary>The value of an option, or null.</summary>
    public string? Text(string option)
    {
        var values = All(option);
        if (values.Count > 1)
        {
            Note($"{option} is given {values.Count} times");
        }

        return values.FirstOrDefault();
    }

    /// <summary>A number that has to be there; zero where it is missing or wrong, which is noted.</summary>
    public double Required(string option, double least, double most)
    {
        if (All(option).Count == 0)
        {
            Note($"{option} is missing");
        }

        return Optional(option, least, most) ?? 0;
    }

    /// <summary>A number, or null where it is missing or wrong.</summary>
    public double? Optional(string option, double least, double most)
    {
        if (Text(option) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
        {
            return number;
        }

        Note(FormattableString.Invariant($"{option} must be a number from {least} to {most}, not \"{text}\""));
        return null;
    }

    /// <summary>A whole number, or null where it is missing or wrong.</summary>
    public int? OptionalWhole(string option, int least, int most)
    {
        var number = Optional(option, least, most);
        if (number is { } given && given != Math.Floor(given))
        {
            Note(FormattableString.Invariant($"{option} must be a whole number, not {given}"));
        }

        return (int?)number;
    }

    /// <summary>A whole number that has to be there; zero where it is missing or wrong.</summary>
    public int RequiredWhole(string option, int least, int most)
    {
        if (All(option).Count == 0)
        {
            Note($"{option} is missing");
        }

        return OptionalWhole(option, least, most) ?? 0;
    }

    /// <summary>A day such as 2026-03-02, or null where it is missing or wrong.</summary>
    public DateOnly? Day(string option) => Text(option) is { } text ? ReadDay(option, text) : null;

    /// <summary>Every day of an option that may be repeated.</summary>
    public IReadOnlyList<DateOnly> Days(string option) => [.. All(option).Select(text => ReadDay(option, text)).OfType<DateOnly>()];

    /// <summary>One of several words.</summary>
    public TChoice Choice<TChoice>(string option, TChoice otherwise)
        where TChoice : struct, Enum
    {
        var text = Text(option);
        var names = Enum.GetNames<TChoice>().Select(name => name.ToLowerInvariant()).ToArray();
        if (text is not null && !names.Contains(text))
        {
            Note($"{option} must be one of {string.Join(", ", names)}, not \"{text}\"");
        }

        return Enum.TryParse<TChoice>(text, ignoreCase: true, out var choice) ? choice : otherwise;
    }

    /// <summary>The words that belong to no option, which are to be so many.</summary>
    public IReadOnlyList<string> Words(params IReadOnlyList<string> names)
    {
        foreach (var name in names.Skip(_words.Count))
        {
            Note($"{name} is missing");
        }

        foreach (var word in _words.Skip(names.Count))
        {
            Note($"\"{word}\" is not understood");
        }

        return [.. _words.Concat(names).Take(names.Count)];
    }

    public void Note(string problem) => _problems.Add(problem);

    private DateOnly? ReadDay(string option, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
        {
            return day;
        }

        Note($"{option} must be a day such as 2026-03-02, not \"{text}\"");
        return null;
    }

    private void TakeOption(string name, Queue<string> rest)
    {
        if (rest.TryPeek(out var value) && !value.StartsWith("--", StringComparison.Ordinal))
        {
            _options.Add((name, rest.Dequeue()));
        }
        else
        {
            Note($"{name} needs a value");
        }
    }
}
