using System.Numerics;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Clocks;

/// <summary>
/// Changes the sample rate of a stream, by a ratio that may be a little other from block to block: the <see cref="SincFilter"/>
/// at places in between is drawn straight from one tabulated place to the next, which keeps its errors below −80 dB.
/// Allocates nothing for a block.
/// </summary>
public sealed class StreamResampler
{
    // Of a sample of the lower rate. The error of a straight line is (0.9 π / 128)² / 8 of the sample at most.
    private const int PlacesPerSample = 128;

    private readonly float[][] _places;
    private readonly float[] _history;
    private readonly short[] _fed;
    private readonly double _ratio;
    private readonly int _half;
    private int _count;
    private double _fraction;

    /// <param name="inputRate">Samples a second of what comes in.</param>
    /// <param name="outputRate">Samples a second of what goes out.</param>
    /// <param name="longestBlock">Output samples that are asked for at once, at most.</param>
    public StreamResampler(int inputRate, int outputRate, int longestBlock)
    {
        var filter = new SincFilter(inputRate, outputRate);
        var count = (int)Math.Ceiling(PlacesPerSample * filter.Narrowing);
        _places = [.. Enumerable.Range(0, count + 1).Select(place => Padded(filter.Taps((double)place / count)))];
        _half = filter.HalfLength;
        _ratio = (double)inputRate / outputRate;
        var input = (int)Math.Ceiling(longestBlock * _ratio * 1.01) + 2;
        _fed = new short[input + (2 * _half)];
        _history = new float[_fed.Length + (2 * _half) + Vector<float>.Count];
        Clear();
    }

    /// <summary>Input samples after an output sample that are needed for it.</summary>
    public int LookAhead => _half;

    /// <summary>Input samples that have been taken, counted from the place of the next output sample on.</summary>
    public double Ahead => _count - (_half - 1) - _fraction;

    /// <summary>Forgets what was before; the next output sample lies on the next input sample.</summary>
    public void Clear()
    {
        _history.AsSpan().Clear();
        _count = _half - 1;
        _fraction = 0;
    }

    /// <summary>
    /// Takes from the ring what it needs to fill a block. False, with nothing taken, where the ring holds too little.
    /// </summary>
    /// <param name="ring">Where the sound comes from.</param>
    /// <param name="block">Where it goes.</param>
    /// <param name="correction">How much faster than nominal the input is read: 0.0001 for 100 ppm; less than 0.01.</param>
    public bool TryFill(SampleRing ring, Span<short> block, double correction)
    {
        var fed = _fed.AsSpan(0, Needed(block.Length, correction));
        if (!ring.TryRead(fed))
        {
            return false;
        }

        Fill(fed, block, correction);
        return true;
    }

    /// <summary>How many input samples the next block needs.</summary>
    public int Needed(int blockLength, double correction)
    {
        var last = (int)(_fraction + ((blockLength - 1) * _ratio * (1 + correction)));
        return Math.Max(0, last + (2 * _half) - _count);
    }

    /// <summary>Fills a block from exactly the input it needs.</summary>
    /// <param name="input">As many samples as <see cref="Needed"/> says.</param>
    /// <param name="block">Where the sound goes.</param>
    /// <param name="correction">As for <see cref="Needed"/>.</param>
    public void Fill(ReadOnlySpan<short> input, Span<short> block, double correction)
    {
        foreach (var sample in input)
        {
            _history[_count++] = sample;
        }

        Produce(block, _ratio * (1 + correction));
    }

    private void Produce(Span<short> block, double step)
    {
        var start = _fraction;
        for (var i = 0; i < block.Length; i++)
        {
            var at = start + (i * step);
            var whole = (int)at;
            block[i] = SoundLevel.Clip(Weigh(whole, (float)(at - whole)));
        }

        var next = start + (block.Length * step);
        var passed = (int)next;
        _fraction = next - passed;
        _history.AsSpan(passed, _count - passed).CopyTo(_history);
        _count -= passed;
    }

    /// <summary>The sample that lies a fraction after the middle of the window which begins at <paramref name="first"/>.</summary>
    private float Weigh(int first, float fraction)
    {
        var place = fraction * (_places.Length - 1);
        var left = Math.Min((int)place, _places.Length - 2);
        var share = new Vector<float>(place - left);
        var (before, after) = (_places[left], _places[left + 1]);
        var sum = Vector<float>.Zero;
        for (var tap = 0; tap < before.Length; tap += Vector<float>.Count)
        {
            var one = new Vector<float>(before, tap);
            var weights = one + (share * (new Vector<float>(after, tap) - one));
            sum += weights * new Vector<float>(_history, first + tap);
        }

        return Vector.Sum(sum);
    }

    // Whole vectors, the rest of the last without weight.
    private static float[] Padded(double[] taps)
    {
        var width = Vector<float>.Count;
        var padded = new float[(taps.Length + width - 1) / width * width];
        for (var i = 0; i < taps.Length; i++)
        {
            padded[i] = (float)taps[i];
        }

        return padded;
    }
}
