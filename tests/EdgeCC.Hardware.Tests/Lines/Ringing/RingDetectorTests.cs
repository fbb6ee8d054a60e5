using EdgeCC.Hardware.Lines.Ringing;

namespace EdgeCC.Hardware.Tests.Lines.Ringing;

public sealed class RingDetectorTests
{
    private readonly RingDetector _ring = new();
    private readonly List<string> _heard = [];

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(20)]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(54.9)]
    public void Ringing_current_is_found_over_the_whole_range(double hz)
    {
        Cycles(hz, seconds: 1);

        Assert.Equal("began over", string.Join(' ', _heard));
        Assert.InRange(_ring.Lasted.TotalSeconds, 0.8, 1);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(20, 0.1)]
    [InlineData(70)]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(3000)]
    public void Neighbouring_dials_surges_and_noise_are_no_ring(double hz, double seconds = 2)
    {
        Cycles(hz, seconds);

        Assert.Empty(_heard);
    }

    [Fact]
    public void Chatter_where_the_current_passes_nought_does_no_harm()
    {
        for (var at = 0; at < 1000; at += 40)
        {
            Edge(at);
            Edge(at + 0.4);
            Edge(at + 1.1);
        }

        Assert.Equal(["began"], _heard);
    }

    private void Cycles(double hz, double seconds)
    {
        for (var at = 0.0; at < 1000 * seconds; at += 1000 / hz)
        {
            Edge(at);
        }

        Pass(1000 * seconds + 500);
    }

    private void Edge(double milliseconds)
    {
        Pass(milliseconds);
        if (_ring.Edge(TimeSpan.FromMilliseconds(milliseconds)))
        {
            _heard.Add("began");
        }
    }

    private void Pass(double milliseconds)
    {
        if (_ring.Advance(TimeSpan.FromMilliseconds(milliseconds)))
        {
            _heard.Add("over");
        }
    }
}
