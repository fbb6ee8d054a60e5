using EdgeCC.Calls;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The last inputs to the Switchboard, and the seed of its randomness: enough to replay what led to a fault. A ring:
/// the oldest gives way. Holds personal data, so nothing in the product writes it down or sends it anywhere.
/// </summary>
public sealed class FlightRecorder
{
    /// <summary>Inputs kept.</summary>
    public const int Capacity = 4096;

    /// <summary>What the SIP messages among them may take, in bytes: anybody may send some of 64 KiB.</summary>
    public const int MaxMessageBytes = 16 * 1024 * 1024;

    private readonly RecordedInput[] _ring = new RecordedInput[Capacity];
    private long _written;
    private long _forgotten;
    private long _messageBytes;

    /// <param name="seed">The seed of this run.</param>
    public FlightRecorder(ReadOnlySpan<byte> seed) => Seed = Convert.ToHexString(seed);

    /// <summary>The seed of this run, in hexadecimal.</summary>
    public string Seed { get; }

    /// <summary>Inputs ever seen; the oldest may be gone.</summary>
    public long Written => _written;

    /// <summary>Notes one input; null is the passing of time.</summary>
    public void Note(Moment now, Event? input)
    {
        if (_written - _forgotten == Capacity)
        {
            Forget();
        }

        _ring[_written++ % Capacity] = new RecordedInput(now, input);
        _messageBytes += MessageBytes(input);
        while (_messageBytes > MaxMessageBytes)
        {
            Forget();
        }
    }

    /// <summary>What is kept, oldest first.</summary>
    public IEnumerable<RecordedInput> Read()
    {
        for (var i = _forgotten; i < _written; i++)
        {
            yield return _ring[i % Capacity];
        }
    }

    private void Forget()
    {
        ref var oldest = ref _ring[_forgotten++ % Capacity];
        _messageBytes -= MessageBytes(oldest.Input);
        oldest = default;
    }

    /// <summary>About what a message takes in memory: header text is UTF-16.</summary>
    private static long MessageBytes(Event? input) => input is SipReceived { Message: var message }
        ? message.Body.Length + message.Headers.Sum(header => sizeof(char) * (long)(header.Name.Length + header.Value.Length))
        : 0;
}

/// <summary>One input, and when it was taken.</summary>
/// <param name="Now">The moment handed to the cores.</param>
/// <param name="Input">The event, or null for a heartbeat.</param>
public readonly record struct RecordedInput(Moment Now, Event? Input);
