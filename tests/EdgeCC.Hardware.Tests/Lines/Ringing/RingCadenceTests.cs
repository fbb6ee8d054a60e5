using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Ringing;

namespace EdgeCC.Hardware.Tests.Lines.Ringing;

public sealed class RingCadenceTests
{
    [Theory]
    [InlineData("ru", "0+ 1- 5+ 6- 10+")]
    [InlineData("de", "0+ 1- 5+ 6- 10+")]
    [InlineData("us", "0+ 2- 6+ 8-")]
    [InlineData("gb", "0+ 0.4. 0.6+ 1- 3+ 3.4. 3.6+ 4- 6+ 6.4. 6.6+ 7- 9+ 9.4. 9.6+ 10-")]
    public void Bell_keeps_the_rhythm_of_the_country(string country, string expected)
    {
        var bell = new RingCadence(LineStandards.Of(country)!.RingCadence);
        bell.Start(TimeSpan.Zero);
        var heard = new List<string> { "0+" };
        while (bell.NextDeadline is { } deadline && deadline <= TimeSpan.FromSeconds(10))
        {
            Assert.True(bell.Advance(deadline));
            heard.Add(FormattableString.Invariant($"{deadline.TotalSeconds:0.#}{(bell.Sounds ? '+' : bell.IsLongPause ? '-' : '.')}"));
        }

        Assert.Equal(expected, string.Join(' ', heard));
    }

    [Fact]
    public void Bell_that_was_looked_at_late_is_where_it_should_be()
    {
        var bell = new RingCadence(LineStandards.Russia.RingCadence);
        bell.Start(TimeSpan.Zero);

        Assert.False(bell.Advance(TimeSpan.FromSeconds(10.5)));
        Assert.Equal((true, TimeSpan.FromSeconds(11)), (bell.Sounds, bell.NextDeadline));
    }
}
