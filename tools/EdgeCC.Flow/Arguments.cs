using System.Globalization;

namespace EdgeCC.Flow;

/// <summary>The words of a command line. What is wrong with them is collected, so that all of it can be said at once.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = [];
    private readonly HashSet<string> _flags = [];
    private readonly List<string> _words = [];
    private readonly List<string> _problems = [];

    /// <summary>Sorts the words out.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="options">The names that take a value: <c>--at</c>.</param>
    /// <param name="flags">The names that do not: <c>--text</c>.</param>
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

    public string? Text(string option) => _options.GetValueOrDefault(option);

    /// <summary>The words that belong to no option: one at least.</summary>
    public IReadOnlyList<string> Words(string name, bool several)
    {
        if (_words.Count == 0)
        {
            _problems.Add($"{name} is missing");
        }

        _problems.AddRange(_words.Skip(several ? _words.Count : 1).Select(word => $"\"{word}\" is not understood"));
        return _words.Count == 0 ? [""] : _words;
    }

    /// <summary>A time such as 2026-03-02 10:00, on whatever clock; the default where it is missing or wrong.</summary>
    public DateTime Time(string option, DateTime otherwise)
    {
        if (Text(option) is not { } text)
        {
            return otherwise;
        }

        if (!TryReadTime(text, out var time))
        {
            _problems.Add($"{option} must be a time such as \"2026-03-02 10:00\", not \"{text}\"");
        }

        return time;
    }

    /// <summary>Reads <c>2026-03-02 10:00</c>.</summary>
    public static bool TryReadTime(string text, out DateTime time) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, default, out time);

    private void TakeOption(string name, Queue<string> rest)
    {
        if (!rest.TryPeek(out var value) || value.StartsWith("--", StringComparison.Ordinal))
        {
            _problems.Add($"{name} needs a value");
        }
        else if (!_options.TryAdd(name, rest.Dequeue()))
        {
            _problems.Add($"{name} is given twice");
        }
    }
}
