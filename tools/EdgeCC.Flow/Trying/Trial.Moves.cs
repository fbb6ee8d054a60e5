using System.Collections.Frozen;
using EdgeCC.Ivr;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Flow.Trying;

/// <summary>What the customer does, as people write it, and the words for all that can happen.</summary>
internal sealed partial class Trial
{
    private const string Keys = "0123456789*#";

    /// <summary>The longest silence at once.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    private static readonly FrozenDictionary<string, Func<Trial, string, string?>> Table =
        new Dictionary<string, Func<Trial, string, string?>>
        {
            ["press"] = (trial, argument) => trial.Press(argument),
            ["says"] = (trial, argument) => trial.Says(argument),
            ["wait"] = (trial, argument) => trial.WaitFor(argument),
            ["hang-up"] = (trial, _) => trial.HangUp(),
            ["data"] = (trial, argument) => trial.AnswerData(argument),
            ["customer"] = (trial, argument) => trial.AnswerCustomer(argument),
            ["article"] = (trial, argument) => trial.AnswerArticle(argument),
            ["message"] = (trial, argument) => trial.AnswerMessage(argument),
            ["transfer"] = (trial, argument) => trial.AnswerTransfer(argument),
            ["queue"] = (trial, argument) => trial.LeaveQueue(argument),
            ["position"] = (trial, argument) => trial.TellPosition(argument),
            ["callback"] = (trial, argument) => trial.AnswerCallback(argument),
            ["branch"] = (trial, argument) => trial.CloseBranch(argument),
        }.ToFrozenDictionary();

    /// <summary>The words there are.</summary>
    public static IReadOnlyList<string> MoveNames => Table.Keys;

    /// <summary>Does it.</summary>
    /// <param name="word">One of <see cref="MoveNames"/>.</param>
    /// <param name="argument">What is written after it.</param>
    /// <returns>Why that cannot be; null where it is done.</returns>
    public string? Do(string word, string argument) =>
        Ending is not null && word != "branch" ? $"it is over already: {Ending}" : Table[word](this, argument.Trim());

    private string? Press(string keys)
    {
        var pressed = keys.Where(c => !char.IsWhiteSpace(c)).ToArray();
        if (pressed.Length == 0 || !pressed.All(Keys.Contains))
        {
            return $"expected keys of the telephone ({Keys}), not \"{keys}\"";
        }

        foreach (var key in pressed)
        {
            Tell(new FlowDigitPressed(Customer, key));
        }

        return null;
    }

    private string? Says(string text)
    {
        if (!IsText)
        {
            return "nobody writes in a telephone call: press keys, or try it in a chat";
        }

        Tell(new FlowTextReceived(Customer, $"message-{_messages++}", text));
        return null;
    }

    private string? WaitFor(string time)
    {
        if (!ConfigDuration.TryParse(time, out var silence) || silence > LongestWait)
        {
            return $"expected a duration up to 24h, such as 5s, not \"{time}\"";
        }

        Pass(silence);
        return null;
    }

    private string? HangUp()
    {
        Tell(new FlowStopped(Customer));
        Over("hung-up", "hung up");
        return null;
    }
}
