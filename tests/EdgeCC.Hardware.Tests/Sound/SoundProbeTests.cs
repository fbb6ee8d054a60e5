using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Sound;
using EdgeCC.Media.Tones;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Sound;

public sealed class SoundProbeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(0.1, true)]
    [InlineData(0.0, false)]
    public async Task What_is_said_into_a_line_is_looked_for_in_what_comes_back(double echo, bool isReturned)
    {
        var probe = new SoundProbe(new Line(echo, delayFrames: 6));
        var trial = probe.TryAsync(Limit, _time);
        Serve(probe, frames: 50);
        Assert.Equal(isReturned, SoundProbe.IsReturned((await trial)!.Value));
    }

    [Fact]
    public async Task Another_sound_on_the_line_is_not_taken_for_it()
    {
        var probe = new SoundProbe(new Line(echo: 0, delayFrames: 0) { Hum = ToneGenerator.Render(new Tone([425], -10, []), TimeSpan.FromMilliseconds(20)) });
        var trial = probe.TryAsync(Limit, _time);
        Serve(probe, frames: 50);
        Assert.False(SoundProbe.IsReturned((await trial)!.Value));
    }

    [Fact]
    public async Task A_device_that_nobody_serves_is_given_up()
    {
        var trial = new SoundProbe(new Line(1, 0)).TryAsync(Limit, _time);
        _time.Advance(Limit);
        Assert.Null(await trial);
    }

    [Fact]
    public async Task Of_two_who_try_at_once_the_second_is_answered_and_the_first_gives_up()
    {
        var probe = new SoundProbe(new Line(1, 0));
        var first = probe.TryAsync(Limit, _time);
        _time.Advance(Limit / 2);
        var second = probe.TryAsync(Limit, _time);
        Serve(probe, frames: 20);
        _time.Advance(Limit / 2);
        Assert.Null(await first);
        Serve(probe, frames: 30);
        Assert.True(SoundProbe.IsReturned((await second)!.Value));
    }

    [Fact]
    public async Task Nobody_hears_the_tone_and_afterwards_all_is_as_before()
    {
        var probe = new SoundProbe(new Line(1, 0));
        var trial = probe.TryAsync(Limit, _time);
        var heard = Serve(probe, frames: 50);
        await trial;
        Assert.All(heard, frame => Assert.All(frame, sample => Assert.Equal(0, sample)));

        heard = Serve(probe, frames: 2);
        Assert.All(heard[1], sample => Assert.Equal(77, sample));
    }

    private static List<short[]> Serve(SoundProbe probe, int frames)
    {
        var said = new short[160];
        Array.Fill(said, (short)77);
        var all = new List<short[]>();
        for (var frame = 0; frame < frames; frame++)
        {
            var heard = new short[160];
            probe.Hear(heard);
            probe.Say(said);
            all.Add(heard);
        }

        return all;
    }

    /// <summary>What is said comes back, fainter and later.</summary>
    private sealed class Line(double echo, int delayFrames) : ISoundPort
    {
        private readonly Queue<short[]> _under = new(Enumerable.Range(0, delayFrames + 1).Select(_ => new short[160]));

        public short[] Hum { get; init; } = new short[160];

        public void Hear(Span<short> frame)
        {
            var back = _under.Dequeue();
            for (var i = 0; i < frame.Length; i++)
            {
                frame[i] = (short)((back[i] * echo) + Hum[i]);
            }
        }

        public void Say(ReadOnlySpan<short> frame) => _under.Enqueue(frame.ToArray());
    }
}
