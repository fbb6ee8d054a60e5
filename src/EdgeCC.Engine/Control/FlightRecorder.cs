using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The last inputs to the Switchboard, and the seed of its randomness: enough to replay what led to a fault. A ring:
/// the oldest gives way. Holds personal data, so it leaves the appliance in a support bundle only.
/// </summary>
public sealed class FlightRecorder
{
    /// <summary>Inputs kept.</summary>
    public const int Capacity = 4096;

    private readonly RecordedInput[] _ring = new RecordedInput[Capacity];
    private long _written;

    /// <param name="seed">The seed of this run.</param>
    public FlightRecorder(ReadOnlySpan<byte> seed) => Seed = Convert.ToHexString(seed);

    /// <summary>The seed of this run, in hexadecimal.</summary>
    public string Seed { get; }

    /// <summary>Inputs ever seen; beyond <see cref="Capacity"/> the oldest are gone.</summary>
    public long Written => _written;

    /// <summary>Notes one input; null is the passing of time.</summary>
    public void Note(Moment now, Event? input) => _ring[_written++ % Capacity] = new RecordedInput(now, input);

    /// <summary>What is kept, oldest first.</summary>
    public IEnumerable<RecordedInput> Read()
    {
        for (var i = Math.Max(0, _written - Capacity); i < _written; i++)
        {
            yield return _ring[i % Capacity];
        }
    }
}

/// <summary>One input, and when it was taken.</summary>
/// <param name="Now">The moment handed to the cores.</param>
/// <param name="Input">The event, or null for a heartbeat.</param>
public readonly record struct RecordedInput(Moment Now, Event? Input);
