using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Tests.Lines.Countries;

public sealed class LineStandardTests
{
    public static readonly TheoryData<string> Countries = [.. LineStandards.All.Select(standard => standard.Country)];

    [Theory]
    [MemberData(nameof(Countries))]
    public void Country_s_own_tones_are_heard_for_what_they_are(string country)
    {
        var tones = LineStandards.Of(country)!.Tones;
        foreach (var tone in new[] { LineTone.Dial, LineTone.Ringback, LineTone.Busy, LineTone.Congestion })
        {
            var detector = new LineToneDetector(tones);
            var heard = ToneGenerator.Render(tones.Of(tone), TimeSpan.FromSeconds(12)).Chunk(160)
                .Select(block => detector.Listen(block)).OfType<LineTone>();

            Assert.Equal([tone], heard);
        }
    }

    // 500 ms of silence before the longest message that can be, 200 ms after it (EN 300 659-1 clause 6.1.1).
    [Theory]
    [MemberData(nameof(Countries))]
    public void Caller_id_with_number_and_name_fits_between_two_rings(string country)
    {
        var standard = LineStandards.Of(country)!;
        var caller = new CallerIdMessage
        {
            Number = new string('9', 15),
            Name = new string('N', 24),
            Time = new CallerIdTime(12, 31, 23, 59),
        };
        var length = TimeSpan.FromSeconds(CallerIdSender.Render(caller, standard.CallerId).Length / 8000.0);

        Assert.True(length + TimeSpan.FromMilliseconds(700) <= standard.LongestRingPause);
    }

    [Fact]
    public void The_configuration_may_name_every_country_that_is_known_and_no_other() =>
        Assert.Equal(Engine.Configuration.LinesModel.Countries, LineStandards.All.Select(standard => standard.Country.ToUpperInvariant()));

    [Fact]
    public void Country_that_is_not_known_has_no_standard() => Assert.Null(LineStandards.Of("xx"));
}
