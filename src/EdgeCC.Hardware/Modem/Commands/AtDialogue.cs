using System.Text;

namespace EdgeCC.Hardware.Modem.Commands;

/// <summary>
/// One command at a time, and what the modem says of its own accord in between. Pure: time comes in, bytes and the next deadline
/// go out.
/// </summary>
/// <param name="unsolicited">Takes a line the modem said by itself, and the PDU's line behind it where it has one.</param>
internal sealed class AtDialogue(Action<string, string?> unsolicited)
{
    /// <summary>Commands that may wait; beyond it one more is not taken.</summary>
    public const int MostWaiting = 600;

    /// <summary>Lines of one answer: a listing of a store of 500 messages has two for each. What is more is thrown away.</summary>
    public const int MostLines = 1_200;

    /// <summary>Lines nobody asked for in a second: more is a flood.</summary>
    public const int MostUnaskedPerSecond = 200;

    // What a command that has timed out may still answer is not taken for the next one's answer.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private static readonly string[] News =
        ["+CMTI:", "+CMT:", "+CDS:", "+CDSI:", "+CUSD:", "RING", "+CRING:", "+CLIP:", "+CREG:", "NO CARRIER", "BUSY", "NO ANSWER"];

    private readonly AtLines _lines = new();
    private readonly Queue<AtCommand> _waiting = new();
    private readonly List<string> _answer = [];
    private readonly List<byte> _toWrite = [];
    private AtCommand? _running;
    private TimeSpan? _deadline;
    private string? _head;
    private TimeSpan _second;
    private int _unasked;

    /// <summary>Commands in a row that were not answered.</summary>
    public int Unanswered { get; private set; }

    /// <summary>True once the modem has said more than it was asked for.</summary>
    public bool IsFlooded { get; private set; }

    /// <summary>When the command that runs is given up.</summary>
    public TimeSpan? NextDeadline => _deadline;

    /// <summary>True while nothing runs or waits.</summary>
    public bool IsIdle => _running is null && _waiting.Count == 0;

    /// <summary>Has a command written when those before it have ended. False where too many wait.</summary>
    public bool TryAsk(AtCommand command, TimeSpan now)
    {
        if (_waiting.Count == MostWaiting)
        {
            return false;
        }

        _waiting.Enqueue(command);
        Go(now);
        return true;
    }

    /// <summary>Writes something outside any command.</summary>
    public void Write(string text) => _toWrite.AddRange(Encoding.Latin1.GetBytes(text));

    /// <summary>What is to be written, once.</summary>
    public byte[] TakeBytes()
    {
        byte[] bytes = [.. _toWrite];
        _toWrite.Clear();
        return bytes;
    }

    /// <summary>Forgets everything: the line is a new one.</summary>
    public void Clear()
    {
        _lines.Clear();
        _waiting.Clear();
        _answer.Clear();
        _toWrite.Clear();
        (_running, _deadline, _head, Unanswered, IsFlooded, _unasked) = (null, null, null, 0, false, 0);
    }

    public void Take(ReadOnlySpan<byte> bytes, TimeSpan now)
    {
        foreach (var line in _lines.Take(bytes))
        {
            Take(line, now);
        }
    }

    public void Advance(TimeSpan now)
    {
        if (_deadline is not { } deadline || now < deadline)
        {
            return;
        }

        _deadline = null;
        if (_running is not null)
        {
            Unanswered++;

            // Should it still wait for a payload, it waits no longer.
            Write("\u001B");
            End(AtOutcome.TimedOut, code: null, now, rest: true);
        }

        Go(now);
    }

    private void Take(string line, TimeSpan now)
    {
        if (TakeRest(line))
        {
            return;
        }

        if (IsNews(line))
        {
            Count(now);
            if (IsOpen(line) || line.StartsWith("+CMT:", StringComparison.Ordinal) || line.StartsWith("+CDS:", StringComparison.Ordinal))
            {
                _head = line;
            }
            else
            {
                unsolicited(line, null);
            }
        }
        else if (_running is { } running)
        {
            TakeAnswer(running, line, now);
        }
        else
        {
            Count(now);
        }
    }

    /// <summary>True where a line belongs to news that have begun before it: what an answer of a network goes on with, or a PDU.</summary>
    private bool TakeRest(string line)
    {
        if (_head is not { } head)
        {
            return false;
        }

        _head = null;
        if (!IsOpen(head))
        {
            var isPdu = line.All(char.IsAsciiHexDigit);
            unsolicited(head, isPdu ? line : null);
            return isPdu;
        }

        var joined = head + '\n' + line;
        if (IsOpen(joined))
        {
            _head = joined;
        }
        else
        {
            unsolicited(joined, null);
        }

        return true;
    }

    private void TakeAnswer(AtCommand running, string line, TimeSpan now)
    {
        if (line == AtLines.Prompt)
        {
            if (running.Payload is { } payload)
            {
                Write(payload + '\u001A');
            }
        }
        else if (EndOf(line) is { } end)
        {
            Unanswered = 0;
            End(end.Outcome, end.Code, now, rest: false);
            Go(now);
        }
        else if (_answer.Count < MostLines)
        {
            _answer.Add(line);
        }
        else
        {
            IsFlooded = true;
        }
    }

    private static (AtOutcome Outcome, int? Code)? EndOf(string line) =>
        line == "OK" ? (AtOutcome.Ok, null)
        : line is "ERROR" or "NO DIALTONE" or "COMMAND NOT SUPPORT" ? (AtOutcome.Error, null)
        : line.StartsWith("+CME ERROR:", StringComparison.Ordinal) || line.StartsWith("+CMS ERROR:", StringComparison.Ordinal)
            ? (AtOutcome.Error, AtFields.Of(line).Number(0))
        : null;

    // "+CREG: 0,1" answers a question; "+CREG: 1" is news.
    private bool IsNews(string line) =>
        News.Any(news => line.StartsWith(news, StringComparison.Ordinal))
        && !(line.StartsWith("+CREG:", StringComparison.Ordinal) && _running?.Text == "AT+CREG?");

    // An answer of a network may have line ends within its quotes.
    private static bool IsOpen(string line) =>
        line.StartsWith("+CUSD:", StringComparison.Ordinal) && line.Length < AtLines.Longest && line.Count(letter => letter == '"') % 2 == 1;

    private void Count(TimeSpan now)
    {
        if (now - _second >= TimeSpan.FromSeconds(1))
        {
            (_second, _unasked) = (now, 0);
        }

        IsFlooded |= ++_unasked > MostUnaskedPerSecond;
    }

    private void End(AtOutcome outcome, int? code, TimeSpan now, bool rest)
    {
        var ended = _running!;
        var result = new AtResult(outcome, code, [.. _answer]);
        _answer.Clear();
        (_running, _deadline) = (null, rest ? now + Rest : null);
        ended.Then(result);
    }

    private void Go(TimeSpan now)
    {
        if (_running is null && _deadline is null && _waiting.TryDequeue(out var next))
        {
            (_running, _deadline) = (next, now + next.Limit);
            Write(next.Text + '\r');
        }
    }
}
