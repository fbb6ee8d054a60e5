namespace EdgeCC.Hardware.Sound.Simulation;

/// <summary>
/// A cable between two cards, or from one to itself: what one end says the other hears, some milliseconds later. In a cable
/// nothing is kept for longer than a second.
/// </summary>
public sealed class SimulatedCable
{
    private readonly int _longest;

    /// <param name="sampleRate">Of the cards.</param>
    public SimulatedCable(int sampleRate)
    {
        _longest = sampleRate;
        // So long that it does not matter which card is served first.
        var there = new Queue<short>(new short[sampleRate / 20]);
        var back = new Queue<short>(new short[sampleRate / 20]);
        One = new End(this, back, there);
        Other = new End(this, there, back);
        Loop = new End(this, there, there);
    }

    /// <summary>One end.</summary>
    public ISoundPlug One { get; }

    /// <summary>The other.</summary>
    public ISoundPlug Other { get; }

    /// <summary>Instead of both: a card with it hears what itself says.</summary>
    public ISoundPlug Loop { get; }

    private sealed class End(SimulatedCable cable, Queue<short> from, Queue<short> to) : ISoundPlug
    {
        public void Speak(Span<short> samples)
        {
            foreach (ref var sample in samples)
            {
                sample = from.TryDequeue(out var next) ? next : (short)0;
            }
        }

        public void Listen(ReadOnlySpan<short> samples)
        {
            foreach (var sample in samples)
            {
                if (to.Count < cable._longest)
                {
                    to.Enqueue(sample);
                }
            }
        }
    }
}
