using EdgeCC.Hardware.Sound;

namespace EdgeCC.Hardware.Tests.Sound;

public class SoundStreamTests
{
    private static readonly SoundDeviceModel Model = new("card", 8_000);

    [Fact]
    public void Nothing_is_allocated_for_a_period()
    {
        var now = TimeSpan.Zero;
        using var stream = Stream(new ScriptedPcm(), new ScriptedPcm(), () => now += Model.Period);
        Assert.Equal(0, stream.Begin());
        for (var i = 0; i < 500; i++)
        {
            stream.Serve();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 500; i++)
        {
            stream.Serve();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Both_directions_are_started_again_after_an_overrun()
    {
        var (capture, playback) = (new ScriptedPcm(), new ScriptedPcm());
        var counters = new SoundCounters();
        using var stream = Stream(capture, playback, () => TimeSpan.Zero, counters);
        stream.Begin();
        capture.NextRead = PcmError.TooLate;

        Assert.Equal(0, stream.Serve());
        Assert.Equal("drop prepare start recover drop prepare start", capture.Log);
        Assert.Equal("drop prepare start drop prepare start", playback.Log);
        Assert.Equal(1, counters.Overruns);
    }

    [Fact]
    public void Underrun_is_mended_likewise()
    {
        var (capture, playback) = (new ScriptedPcm(), new ScriptedPcm());
        var counters = new SoundCounters();
        using var stream = Stream(capture, playback, () => TimeSpan.Zero, counters);
        stream.Begin();
        playback.NextWrite = PcmError.TooLate;

        Assert.Equal(0, stream.Serve());
        Assert.Equal("drop prepare start recover drop prepare start", playback.Log);
        Assert.Equal(1, counters.Underruns);
    }

    [Fact]
    public void Card_without_room_is_counted_and_nothing_else()
    {
        var playback = new ScriptedPcm();
        var counters = new SoundCounters();
        using var stream = Stream(new ScriptedPcm(), playback, () => TimeSpan.Zero, counters);
        stream.Begin();
        playback.NextWrite = PcmError.TryAgain;

        Assert.Equal(0, stream.Serve());
        Assert.Equal(1, counters.Overflows);
        Assert.Equal("drop prepare start", playback.Log);
    }

    [Theory]
    [InlineData(PcmError.NoDevice)]
    [InlineData(PcmError.BadState)]
    [InlineData(-5)]
    public void Error_that_cannot_be_mended_ends_the_stream(int error)
    {
        var capture = new ScriptedPcm();
        using var stream = Stream(capture, new ScriptedPcm(), () => TimeSpan.Zero);
        stream.Begin();
        capture.NextRead = error;

        Assert.Equal(error, stream.Serve());
    }

    private static SoundStream Stream(IPcm capture, IPcm playback, Func<TimeSpan> uptime, SoundCounters? counters = null) =>
        new(new OpenCard(capture, playback), Model, uptime, counters ?? new SoundCounters());

    /// <summary>A PCM that always has a period, and answers an error when told to.</summary>
    private sealed class ScriptedPcm : IPcm
    {
        public string Log { get; private set; } = "";

        public int NextRead { private get; set; }

        public int NextWrite { private get; set; }

        public int Rate => 8_000;

        public int PeriodSamples => 160;

        public int Wait(TimeSpan limit) => 1;

        public int Available() => 0;

        public int Read(Span<short> samples) => NextRead < 0 ? NextRead : samples.Length;

        public int Write(ReadOnlySpan<short> samples)
        {
            var answer = NextWrite < 0 ? NextWrite : samples.Length;
            NextWrite = 0;
            return answer;
        }

        public int Recover(int error) => Note("recover");

        public int Drop() => Note("drop");

        public int Prepare() => Note("prepare");

        public int Start() => Note("start");

        public void Dispose()
        {
        }

        private int Note(string what)
        {
            Log = Log.Length == 0 ? what : $"{Log} {what}";
            return 0;
        }
    }
}
