namespace EdgeCC.Flow.Trying;

/// <summary>
/// Leads somebody at a terminal, or a script, through a flow: what is said is said to its end, then a line is read. Any
/// line has an answer.
/// </summary>
internal sealed class TrySession(Trial trial, PreparedAnswers answers, TextReader lines, TextWriter output)
{
    private const string Help = """
        keys (1#), or press 1#    wait 5s    hang up    (an empty line: wait for what comes next)
        for the flow: data JSON, customer NAME, article TEXT, message kept, transfer busy, queue agent, position 3 5m,
        callback taken, branch closed; each says what else it takes. quit leaves.
        """;

    private int _shown;

    /// <summary>Goes on until the flow is over, or there is no line left.</summary>
    /// <param name="isEchoed">True where nobody sees the lines they come from.</param>
    public void Run(bool isEchoed)
    {
        Settle();
        while (trial.Ending is null)
        {
            output.Write($"[{Place()}] ");
            if (lines.ReadLine() is not { } line || line.Trim() is "quit" or "exit")
            {
                output.WriteLine();
                return;
            }

            if (isEchoed)
            {
                output.WriteLine(line);
            }

            if (Take(line.Trim()) is { } trouble)
            {
                output.WriteLine($"? {trouble}");
            }

            Settle();
        }
    }

    private string Place() => trial.At is { } at ? $"{at.Flow}: {at.To}" : "";

    /// <summary>Does what a line says.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    private string? Take(string line)
    {
        if (line.Length == 0)
        {
            return trial.PassOn() ? null : "nothing happens of itself here; help says what can";
        }

        if (line is "help" or "?")
        {
            output.WriteLine(Help);
            return null;
        }

        var words = line.StartsWith("hang up", StringComparison.Ordinal) ? ["hang-up"] : line.Split([' ', ':'], 2);
        if (Trial.MoveNames.Contains(words[0]))
        {
            return trial.Do(words[0], words.Length > 1 ? words[1] : "");
        }

        return trial.IsText ? trial.Do("says", line)
            : line.All(c => char.IsAsciiDigit(c) || c is '*' or '#' or ' ') ? trial.Do("press", line)
            : $"\"{words[0]}\" is not understood; help says what is";
    }

    /// <summary>Lets everything be said and answered that does not wait for the customer.</summary>
    private void Settle()
    {
        do
        {
            Show();
        }
        while (answers.TryAnswer(trial) || (trial.Asked is null && trial.HearOn()));
    }

    private void Show()
    {
        foreach (var told in trial.Transcript.Skip(_shown))
        {
            output.WriteLine(told);
        }

        _shown = trial.Transcript.Count;
    }
}
