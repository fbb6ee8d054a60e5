using CsCheck;
using EdgeCC.Hardware.Lines.Hook;

namespace EdgeCC.Hardware.Tests.Lines.Hook;

/// <summary>Pulse dials of 8 to 12 and of 20 a second, 55 to 75 % break; flash of 80 to 800 ms; chatter of 3 ms.</summary>
public sealed class PulseDialDecoderTests
{
    private static readonly Gen<string> Digits = Gen.String[Gen.Char["0123456789"], 1, 12];
    private static readonly Gen<double> Speed = Gen.OneOf(Gen.Double[8, 12], Gen.Const(20.0));

    [Fact]
    public void Digits_are_understood_over_the_whole_range_of_dials() =>
        Gen.Select(Digits, Speed, Gen.Double[0.55, 0.75], Gen.Double[200, 900], Gen.Double[0, 3], Gen.Int).Sample(
            (digits, speed, share, pause, chatter, seed) =>
            {
                var loop = Lifted(chatter, seed);
                loop.Decoder.ExpectsDigits = true;
                loop.Dial(digits, speed, share, pause);

                Assert.Equal(digits, loop.Digits);
                Assert.All(loop.Heard.Skip(1), heard => Assert.IsType<DigitPulsed>(heard));
            }, iter: 3000);

    [Fact]
    public void Flash_is_told_from_putting_down_over_its_whole_range() =>
        Gen.Select(Gen.Double[80, 799], Gen.Double[0, 3], Gen.Int).Sample((length, chatter, seed) =>
            Assert.Equal(
                [new HandsetLifted(), new HookFlashed()],
                Lifted(chatter, seed).Pulse(length, 1000).Heard), iter: 2000);

    [Fact]
    public void Break_beyond_the_longest_flash_puts_the_handset_down_at_once() =>
        Gen.Select(Gen.Double[805, 60_000], Gen.Double[0, 3], Gen.Int).Sample((length, chatter, seed) =>
            Assert.Equal(
                [new HandsetLifted(), new HandsetReplaced()],
                Lifted(chatter, seed).Open(length).Heard), iter: 1000);

    [Theory]
    [InlineData(300, 600, 250, "")]
    [InlineData(300, 600, 300, "flash")]
    [InlineData(300, 600, 600, "flash")]
    [InlineData(300, 600, 610, "down up")]
    [InlineData(80, 350, 340, "flash")]
    [InlineData(80, 350, 400, "down up")]
    public void Country_draws_the_line_between_flash_and_putting_down(
        int shortest, int longest, int open, string expected)
    {
        var timing = new HookTiming(TimeSpan.FromMilliseconds(shortest), TimeSpan.FromMilliseconds(longest));
        var loop = new Loop(timing).Close(500).Pulse(open, 500);

        Assert.Equal(expected, string.Join(' ', loop.Heard.Skip(1).Select(NameOf)));
    }

    [Fact]
    public void Single_slow_pulse_is_a_digit_while_digits_are_awaited_and_a_flash_in_a_call()
    {
        var dialling = Lifted();
        dialling.Decoder.ExpectsDigits = true;

        Assert.Equal(new DigitPulsed('1'), dialling.Pulse(93, 500).Heard[^1]);
        Assert.Equal(new HookFlashed(), Lifted().Pulse(93, 500).Heard[^1]);
    }

    [Fact]
    public void Two_pulses_are_a_digit_in_a_call_too() =>
        Assert.Equal("2", Lifted().Dial("2", 8, 0.75, 500).Digits);

    [Fact]
    public void Chatter_of_the_hook_while_the_handset_is_lifted_is_no_digit()
    {
        var loop = new Loop(HookTiming.Default).Close(8).Open(6).Close(30).Pulse(25, 10).Pulse(30, 40).Close(1000);

        Assert.Equal([new HandsetLifted()], loop.Heard);
    }

    [Fact]
    public void Handset_that_only_trembles_is_not_lifted()
    {
        var loop = new Loop(HookTiming.Default);
        for (var i = 0; i < 100; i++)
        {
            loop.Close(15).Open(15);
        }

        Assert.Empty(loop.Heard);
    }

    [Fact]
    public void More_pulses_than_a_dial_can_make_are_no_digit()
    {
        var loop = Lifted();
        for (var i = 0; i < 11; i++)
        {
            loop.Pulse(60, 40);
        }

        Assert.Equal([new HandsetLifted()], loop.Close(500).Heard);
    }

    [Fact]
    public void Putting_down_in_the_middle_of_a_digit_leaves_no_digit_behind()
    {
        var loop = Lifted().Pulse(60, 40).Pulse(60, 40).Open(2000).Close(1000);

        Assert.Equal([new HandsetLifted(), new HandsetReplaced(), new HandsetLifted()], loop.Heard);
    }

    [Fact]
    public void Whatever_the_line_does_lifting_and_putting_down_alternate() =>
        Gen.Select(Gen.Bool, Gen.Double[-5, 1200]).Array[0, 200].Sample(edges =>
        {
            var decoder = new PulseDialDecoder(HookTiming.Default);
            var now = TimeSpan.FromSeconds(10);
            var up = false;
            foreach (var (closed, later) in edges)
            {
                now += TimeSpan.FromMilliseconds(later);
                foreach (var heard in decoder.Edge(closed, now).Concat(decoder.Advance(now + TimeSpan.FromMilliseconds(3))))
                {
                    Assert.Equal(heard is not HandsetLifted, up);
                    up = heard is not HandsetReplaced;
                }

                Assert.Equal(up, decoder.OffHook);
            }
        });

    private static Loop Lifted(double chatter = 0, int seed = 1) => new Loop(HookTiming.Default, chatter, seed).Close(500);

    private static string NameOf(HookEvent heard) => heard switch
    {
        HandsetLifted => "up",
        HandsetReplaced => "down",
        HookFlashed => "flash",
        _ => "digit",
    };
}
