using System.Collections.Immutable;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Hardware.Modem.Pdu;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Hardware.Modem.Messages;

/// <summary>
/// What is to be sent: one part at a time, in order within a thread, again after growing pauses where the network has a bad
/// moment, given up after a day.
/// </summary>
/// <param name="mostParts">The most parts a message may have.</param>
internal sealed class SmsOutbox(int mostParts)
{
    /// <summary>Messages that may wait; one more is not sent.</summary>
    public const int MostWaiting = 1_000;

    /// <summary>For how long it is tried.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>
    /// For how long a report is waited for. A message counts as delivered then: the network has it, and until it counts as
    /// delivered a restart sends it again (decisions/0905).
    /// </summary>
    public static readonly TimeSpan ReportWait = TimeSpan.FromMinutes(2);

    private static readonly ImmutableArray<TimeSpan> Pauses =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)];

    private readonly List<SmsLetter> _letters = [];
    private readonly List<TextEvent> _outcomes = [];
    private SmsLetter? _sending;
    private long _token;

    /// <summary>Messages the network does not have yet.</summary>
    public int Waiting => _letters.Count(letter => !letter.IsSent);

    /// <summary>Messages given up since the start.</summary>
    public int GivenUp { get; private set; }

    /// <summary>When there is something to do again.</summary>
    public TimeSpan? NextDeadline => _letters.Count == 0 ? null : _letters.Min(letter => letter.Due);

    /// <summary>What became of messages, once.</summary>
    public IReadOnlyList<TextEvent> TakeOutcomes()
    {
        TextEvent[] outcomes = [.. _outcomes];
        _outcomes.Clear();
        return outcomes;
    }

    /// <summary>Takes a message; one that is here already is passed over.</summary>
    public void Add(TextToSend text, TimeSpan now)
    {
        if (_letters.Exists(letter => (letter.Text.Interaction, letter.Text.MessageId) == (text.Interaction, text.MessageId)))
        {
            return;
        }

        // The id is the same after a restart, and so is the reference of the parts.
        var reference = text.MessageId.Aggregate(17, (sum, letter) => ((sum * 31) + letter) & 0xFF);
        var bodies = SmsBody.Split(text.Text, reference);
        if (!SmsAddress.TryParse(text.Thread.Id, out var address) && !SmsAddress.TryParse(text.Address ?? "", out address))
        {
            Fail(text, MessageFailure.NoAddress);
        }
        else if (bodies.Length == 0 || bodies.Length > mostParts)
        {
            Fail(text, MessageFailure.Rejected);
        }
        else if (_letters.Count == MostWaiting)
        {
            Fail(text, MessageFailure.OutOfReach);
        }
        else
        {
            _letters.Add(new SmsLetter(text, [.. bodies.Select(body => new SmsSubmit(address, body, WantsReport: true))], now));
        }
    }

    /// <summary>The part to be sent now, if the modem is free for one.</summary>
    public (long Token, SmsSubmit Part)? TakeNext(TimeSpan now)
    {
        if (_sending is not null)
        {
            return null;
        }

        var threads = new HashSet<TextThread>();
        _sending = _letters.Find(letter => !letter.IsSent && threads.Add(letter.Text.Thread) && letter.Due <= now);
        return _sending is null ? null : (++_token, _sending.Next);
    }

    /// <summary>The network has a part.</summary>
    public void Note(SmsSent sent, TimeSpan now)
    {
        if (TakeSending(sent.Token) is { } letter)
        {
            letter.NoteSent(sent.Reference);
            letter.Failures = 0;
            letter.Due = letter.IsSent ? now + ReportWait : now;
        }
    }

    /// <summary>The network has not taken a part.</summary>
    public void Note(SmsNotSent notSent, TimeSpan now)
    {
        if (TakeSending(notSent.Token) is not { } letter)
        {
            return;
        }

        if (SmsErrors.FailureOf(notSent.Code) is { } failure)
        {
            Remove(letter, failure);
        }
        else
        {
            letter.Due = now + Pauses[Math.Min(letter.Failures++, Pauses.Length - 1)];
        }
    }

    /// <summary>Nothing more is heard of the part that was under way: it goes again.</summary>
    public void NoteBegunAnew() => _sending = null;

    /// <summary>The service centre says what became of a part.</summary>
    public void Note(SmsStatusReport report)
    {
        if (_letters.Find(letter => letter.Concerns(report)) is not { } letter || SmsErrors.IsStillTried(report.Status))
        {
            return;
        }

        if (!SmsErrors.HasArrived(report.Status))
        {
            Remove(letter, SmsErrors.FailureOfReport(report.Status));
            return;
        }

        letter.NoteArrived(report.Reference);
        if (letter.HasArrived)
        {
            Remove(letter, failure: null);
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan now)
    {
        foreach (var letter in _letters.Where(letter => letter != _sending).ToArray())
        {
            if (letter.IsSent && letter.Due <= now)
            {
                Remove(letter, failure: null);
            }
            else if (!letter.IsSent && letter.Given + GiveUpAfter <= now)
            {
                Remove(letter, MessageFailure.OutOfReach);
            }
        }
    }

    private SmsLetter? TakeSending(long token)
    {
        var letter = token == _token ? _sending : null;
        _sending = letter is null ? _sending : null;
        return letter;
    }

    private void Remove(SmsLetter letter, MessageFailure? failure)
    {
        _letters.Remove(letter);
        if (failure is { } why)
        {
            Fail(letter.Text, why);
        }
        else
        {
            _outcomes.Add(new TextDelivered(letter.Text.Interaction, letter.Text.MessageId));
        }
    }

    private void Fail(TextToSend text, MessageFailure failure)
    {
        GivenUp++;
        _outcomes.Add(new TextUndelivered(text.Interaction, text.MessageId, failure));
    }
}
