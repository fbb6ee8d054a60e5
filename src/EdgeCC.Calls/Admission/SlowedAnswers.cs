using System.Net;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Admission;

/// <summary>Challenges held back because the last password was wrong, so that guessing takes long.</summary>
internal sealed class SlowedAnswers
{
    /// <summary>Held back for one address at once; whoever guesses faster gets 503 for a wrong password.</summary>
    public const int MaxPerAddress = 4;

    /// <summary>Held back at once; beyond, answers are not slowed, only counted towards the ban.</summary>
    public const int MaxAtOnce = 1024;

    private readonly PriorityQueue<SlowedAnswer, TimeSpan> _held = new();
    private readonly Dictionary<IPAddress, int> _perAddress = [];

    public int Count => _held.Count;

    /// <summary>The uptime at which the next one is due, or null.</summary>
    public TimeSpan? NextDeadline => _held.TryPeek(out _, out var due) ? due : null;

    /// <summary>True while an address guesses faster than it is answered.</summary>
    public bool IsGuessing(IPAddress address) => _perAddress.GetValueOrDefault(address) >= MaxPerAddress;

    /// <summary>Holds an answer back; false where there is no room.</summary>
    public bool TryHold(SlowedAnswer answer, TimeSpan due)
    {
        if (_held.Count == MaxAtOnce)
        {
            return false;
        }

        _held.Enqueue(answer, due);
        _perAddress[answer.Address] = _perAddress.GetValueOrDefault(answer.Address) + 1;
        return true;
    }

    /// <summary>The next answer that is due.</summary>
    public SlowedAnswer? TakeDue(TimeSpan now)
    {
        if (!_held.TryPeek(out var answer, out var due) || due > now)
        {
            return null;
        }

        _held.Dequeue();
        if (--_perAddress[answer.Address] == 0)
        {
            _perAddress.Remove(answer.Address);
        }

        return answer;
    }
}

/// <summary>An answer held back.</summary>
internal sealed record SlowedAnswer(IPAddress Address, ServerTransactionId Transaction, SipResponse Response);
