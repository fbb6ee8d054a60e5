using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Modem.Messages;

/// <summary>Puts the parts of longer messages together, in whatever order they came.</summary>
internal sealed class PartAssembly
{
    private const string Missing = "[…]";

    private readonly SortedDictionary<int, List<StoredSms>> _parts = [];

    private PartAssembly(StoredSms first) => Add(first);

    private SmsDeliver First => _parts.Values.First()[0].Message!;

    /// <summary>True once every part is there.</summary>
    public bool IsWhole => _parts.Count == First.Body.Part.Of;

    /// <summary>When the first of it was sent.</summary>
    public DateTimeOffset? Sent => _parts.Values.Min(parts => parts[0].Message!.Sent);

    /// <summary>Everything of the store that belongs to it, what came twice too.</summary>
    public ImmutableArray<StoredSms> Stored => [.. _parts.Values.SelectMany(parts => parts)];

    /// <summary>
    /// Sorts what is in store into messages, the oldest first. A reference comes again after 256 messages: a part that is there
    /// already, with another text, begins another message.
    /// </summary>
    public static IReadOnlyList<PartAssembly> Of(IEnumerable<StoredSms> store)
    {
        var messages = new List<PartAssembly>();
        foreach (var part in store.Where(stored => stored.Message is not null).OrderBy(stored => stored.Message!.Sent).ThenBy(stored => stored.Index))
        {
            if (messages.Find(message => message.Fits(part.Message!)) is { } known)
            {
                known.Add(part);
            }
            else
            {
                messages.Add(new PartAssembly(part));
            }
        }

        return messages;
    }

    public ReceivedSms Read()
    {
        var text = new StringBuilder();
        var print = new StringBuilder(First.Sender.Value);
        for (var number = 1; number <= First.Body.Part.Of; number++)
        {
            var part = _parts.GetValueOrDefault(number)?[0].Message;
            text.Append(part?.Body.Text ?? Missing);
            print.Append('\n').Append(number).Append(' ').Append(part?.Sent?.UtcTicks).Append(' ').Append(part?.Body.Part.Reference).Append(' ').Append(part?.Body.Text);
        }

        // A half of a surrogate pair that stayed alone is no letter: UTF-8 makes a replacement of it.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(print.ToString())).AsSpan(0, 16));
        return new ReceivedSms(id, First.Sender, whole, Stored);
    }

    private bool Fits(SmsDeliver part)
    {
        var (mine, other) = (First.Body.Part, part.Body.Part);
        return First.Sender == part.Sender
            && (mine.Reference, mine.Of, mine.IsWide) == (other.Reference, other.Of, other.IsWide)
            && (_parts.GetValueOrDefault(other.Number)?[0].Message is { } there ? there == part : mine.Of > 1);
    }

    private void Add(StoredSms part)
    {
        var number = part.Message!.Body.Part.Number;
        if (!_parts.TryGetValue(number, out var parts))
        {
            _parts[number] = parts = [];
        }

        parts.Add(part);
    }
}
