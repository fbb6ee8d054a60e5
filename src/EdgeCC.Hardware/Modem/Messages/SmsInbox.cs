using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Modem.Messages;

/// <summary>
/// What has come and is not durable yet. The modem's store is the truth: a message stays in it until it may be deleted, so that
/// whatever is lost on our side is found there again, after a restart too.
/// </summary>
internal sealed class SmsInbox
{
    /// <summary>For how long parts wait for those that are missing.</summary>
    public static readonly TimeSpan PartsWait = TimeSpan.FromHours(1);

    /// <summary>How soon a message is told again that was neither accepted nor refused for good.</summary>
    public static readonly TimeSpan ToldAgain = TimeSpan.FromSeconds(50);

    /// <summary>Messages the modem kept nowhere, at most; beyond it the oldest is told as it is, and forgotten.</summary>
    public const int MostUnstored = 255;

    /// <summary>Messages of the store that are held at once; what is beyond is read when there is room again.</summary>
    public const int MostStored = 600;

    private readonly Dictionary<int, StoredSms> _stored = [];
    private readonly List<StoredSms> _unstored = [];
    private readonly HashSet<int> _deleting = [];
    private readonly Dictionary<string, (ReceivedSms Message, TimeSpan At)> _told = [];
    private readonly Dictionary<StoredSms, TimeSpan> _seen = [];

    /// <summary>Messages that could not be read, or were no text, and are thrown away.</summary>
    public int Unreadable { get; private set; }

    /// <summary>The store as it is now.</summary>
    public void List(IEnumerable<StoredSms> messages)
    {
        _stored.Clear();
        foreach (var message in messages)
        {
            Put(message);
        }
    }

    /// <summary>One more is in the store, or nowhere.</summary>
    public void Put(StoredSms message)
    {
        if (message.Index is not { } index)
        {
            _unstored.Add(message);
            _unstored.RemoveRange(0, Math.Max(0, _unstored.Count - MostUnstored));
        }
        else if (!_deleting.Contains(index) && (_stored.Count < MostStored || _stored.ContainsKey(index)))
        {
            _stored[index] = message;
        }
    }

    /// <summary>A place of the store was given free, or should have been.</summary>
    public void NoteDeleted(int index) => _deleting.Remove(index);

    /// <summary>What was to be deleted may not have been: the next listing says.</summary>
    public void NoteBegunAnew() => _deleting.Clear();

    /// <summary>What is to be deleted unseen: what nobody can read.</summary>
    public IReadOnlyList<int> TakeRubbish()
    {
        var rubbish = _stored.Values.Concat(_unstored).Where(stored => stored.Message is null or { IsSilent: true }).ToList();
        Unreadable += rubbish.Count(stored => stored.Refusal is not (PduRefusal.None or PduRefusal.OtherType));
        return Remove(rubbish);
    }

    /// <summary>What is to be told now: whole messages, and those whose missing parts nobody waits for any longer.</summary>
    /// <param name="now">Uptime.</param>
    /// <param name="isFull">True where the store has hardly any room: then nothing waits.</param>
    public IReadOnlyList<ReceivedSms> TakeDue(TimeSpan now, bool isFull)
    {
        Note(now);
        var due = new List<ReceivedSms>();
        foreach (var message in PartAssembly.Of(_stored.Values.Concat(_unstored)).OrderBy(message => message.Sent))
        {
            if (!message.IsWhole && !isFull && message.Stored.Min(part => _seen[part]) + PartsWait > now)
            {
                continue;
            }

            var received = message.Read();
            if (!_told.TryGetValue(received.Id, out var told) || told.At + ToldAgain <= now)
            {
                due.Add(received);
                _told[received.Id] = (received, now);
            }
        }

        return due;
    }

    /// <summary>A message is durable, or refused for good: the places of the store that can be given free.</summary>
    public IReadOnlyList<int> Finish(string id) => _told.Remove(id, out var told) ? Remove(told.Message.Parts) : [];

    private List<int> Remove(IReadOnlyCollection<StoredSms> parts)
    {
        var indices = new List<int>();
        foreach (var part in parts)
        {
            if (part.Index is not { } index)
            {
                _unstored.Remove(part);
            }
            else if (_stored.GetValueOrDefault(index) == part && _deleting.Add(index))
            {
                _stored.Remove(index);
                indices.Add(index);
            }
        }

        return indices;
    }

    private void Note(TimeSpan now)
    {
        var here = _stored.Values.Concat(_unstored).ToHashSet();
        foreach (var gone in _seen.Keys.Where(part => !here.Contains(part)).ToArray())
        {
            _seen.Remove(gone);
        }

        foreach (var part in here)
        {
            _seen.TryAdd(part, now);
        }

        foreach (var (id, told) in _told.Where(told => !told.Value.Message.Parts.Any(here.Contains)).ToArray())
        {
            _told.Remove(id);
        }
    }
}
