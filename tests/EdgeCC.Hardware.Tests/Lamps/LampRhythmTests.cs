using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Lamps;

namespace EdgeCC.Hardware.Tests.Lamps;

public sealed class LampRhythmTests
{
    [Theory]
    [InlineData(LampSignal.SlowFlash, 1)]
    [InlineData(LampSignal.FastFlash, 4)]
    public void A_flash_has_its_frequency_and_is_lit_half_the_time(LampSignal signal, int hertz)
    {
        var second = (long)(TimeSpan.FromSeconds(1) / LampRhythm.Beat);
        var lit = Enumerable.Range(0, (int)second).Select(beat => LampRhythm.IsLit(signal, beat)).ToList();
        var begins = lit.Where((on, beat) => on && (beat == 0 || !lit[beat - 1])).Count();
        Assert.Equal(hertz, begins);
        Assert.Equal(second / 2, lit.Count(on => on));
    }
}
