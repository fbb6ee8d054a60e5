using EdgeCC.Media.CallerId;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Tests.Digits;

namespace EdgeCC.Media.Tests.CallerId;

/// <summary>The limits of ETSI EN 300 659-1 and Telcordia GR-30-CORE, and how much is left beyond them.</summary>
public class FskCallerIdTests
{
    private const int Tries = 20;

    private static readonly CallerIdMessage Caller = new()
    {
        Number = "+380441234567",
        Name = "Olena Shevchenko",
        Time = new CallerIdTime(11, 23, 21, 15),
    };

    public static readonly TheoryData<string> Standards = ["V23", "Bell202"];

    [Theory]
    [MemberData(nameof(Standards))]
    public void Caller_is_heard_by_either_standard(string standard) =>
        Assert.Equal([Caller], Hear(Signal(standard).Render(CallerIdWriter.Write(Caller))));

    [Theory]
    [MemberData(nameof(Standards))]
    public void Caller_is_heard_without_channel_seizure(string standard)
    {
        var signal = Signal(standard) with { SeizureBits = 0, MarkBits = 55 };

        Assert.Equal([Caller], Hear(signal.Render(CallerIdWriter.Write(Caller))));
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public void Caller_is_heard_wherever_the_blocks_are_cut(string standard)
    {
        var sound = Signal(standard).Render(CallerIdWriter.Write(Caller));
        foreach (var block in new[] { 1, 7, 80, 159, 160, 161, 1000 })
        {
            Assert.Equal([Caller], Hear(sound, block));
        }
    }

    // A sample is 0.15 of a bit: the signal must be heard wherever between two samples its edges fall.
    [Theory]
    [MemberData(nameof(Standards))]
    public void Every_byte_is_heard_with_up_to_ten_stop_bits(string standard)
    {
        var bytes = CallerIdWriter.Write(Caller);
        for (var stopBits = 1; stopBits <= 10; stopBits++)
        {
            Assert.Equal([Caller], Hear((Signal(standard) with { StopBits = stopBits }).Render(bytes)));
        }
    }

    [Theory]
    [InlineData("V23", -8)]
    [InlineData("V23", -36)]
    [InlineData("V23", -40)]
    [InlineData("Bell202", -8)]
    [InlineData("Bell202", -36)]
    [InlineData("Bell202", -40)]
    public void Caller_is_heard_at_every_level_with_25_dB_to_the_noise(string standard, double dBm0) =>
        Assert.Equal(Tries, Heard(Signal(standard) with { MarkDBm0 = dBm0, SpaceDBm0 = dBm0 }, snr: 25));

    // Over 4 kHz of white noise. It gives out at about 10 dB: see the test that finds where.
    [Theory]
    [MemberData(nameof(Standards))]
    public void Caller_is_heard_with_15_dB_to_the_noise(string standard) =>
        Assert.Equal(Tries, Heard(Signal(standard), snr: 15));

    [Theory]
    [InlineData("V23", 6)]
    [InlineData("V23", -6)]
    [InlineData("Bell202", 10)]
    [InlineData("Bell202", -10)]
    public void Twist_between_the_frequencies_does_no_harm(string standard, double twist)
    {
        var signal = Signal(standard) with { MarkDBm0 = -20 + (twist / 2), SpaceDBm0 = -20 - (twist / 2) };

        Assert.Equal(Tries, Heard(signal, snr: 25));
    }

    [Theory]
    [InlineData("V23", 1.015, 1.01)]
    [InlineData("V23", 1.015, 0.99)]
    [InlineData("V23", 0.985, 1.01)]
    [InlineData("V23", 0.985, 0.99)]
    [InlineData("Bell202", 1.015, 1.01)]
    [InlineData("Bell202", 1.015, 0.99)]
    [InlineData("Bell202", 0.985, 1.01)]
    [InlineData("Bell202", 0.985, 0.99)]
    public void Sender_with_wrong_frequencies_and_clock_is_heard(string standard, double frequency, double clock)
    {
        var right = Signal(standard).Standard;
        var signal = new FskSignal(new FskStandard(right.MarkHz * frequency, right.SpaceHz * frequency, right.Baud * clock));

        Assert.Equal(Tries, Heard(signal, snr: 20));
    }

    // Everything at its limit together, through G.711.
    [Theory]
    [MemberData(nameof(Standards))]
    public void Caller_is_heard_with_everything_at_its_limit(string standard)
    {
        var right = Signal(standard).Standard;
        var signal = new FskSignal(new FskStandard(right.MarkHz * 1.015, right.SpaceHz * 1.015, right.Baud * 0.99))
        {
            MarkDBm0 = -30,
            SpaceDBm0 = -36,
            SeizureBits = 0,
            MarkBits = 55,
        };
        var sound = NoisyLine.Carry(signal.Render(CallerIdWriter.Write(Caller)), -33, snr: 25, seed: 1);
        var codes = new byte[sound.Length];
        G711.Encode(sound, codes, AudioCodec.Pcma);
        G711.Decode(codes, sound, AudioCodec.Pcma);

        Assert.Equal([Caller], Hear(sound));
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public void Hum_of_the_mains_as_loud_as_the_signal_does_no_harm(string standard)
    {
        var sound = Signal(standard).Render(CallerIdWriter.Write(Caller));

        Assert.Equal([Caller], Hear(NoisyLine.WithTone(sound, 50, -13.5)));
    }

    // The figure of the report: the least distance to the noise at which nine of ten messages are heard.
    [Theory]
    [MemberData(nameof(Standards))]
    public void Nine_of_ten_are_heard_down_to_11_dB(string standard)
    {
        var least = Enumerable.Range(4, 12).First(snr => Heard(Signal(standard), snr) >= 0.9 * Tries);

        TestContext.Current.SendDiagnosticMessage($"{standard}: nine of ten at {least} dB");
        Assert.InRange(least, 4, 11);
    }

    [Fact]
    public void Message_spoilt_on_its_way_is_not_believed_but_counted()
    {
        var bytes = CallerIdWriter.Write(Caller);
        bytes[10] ^= 0x04;
        var receiver = new CallerIdReceiver();

        Assert.Null(receiver.Listen(new FskSignal(FskStandard.V23).Render(bytes)));
        Assert.Equal(1, receiver.Damaged);
    }

    [Fact]
    public void Second_message_is_heard_after_a_spoilt_one()
    {
        var bytes = CallerIdWriter.Write(Caller);
        var sound = new FskSignal(FskStandard.V23).Render(bytes);
        var broken = sound[..^900];

        Assert.Equal([Caller], Hear([.. broken, .. new short[4000], .. sound]));
    }

    [Fact]
    public void Messages_one_upon_the_other_are_all_heard()
    {
        var sound = new FskSignal(FskStandard.V23).Render(CallerIdWriter.Write(Caller));

        Assert.Equal([Caller, Caller, Caller], Hear([.. sound, .. sound, .. sound]));
    }

    [Fact]
    public void Ten_minutes_of_voices_holds_no_message()
    {
        var receiver = new CallerIdReceiver();
        var heard = Voices.Babble(minutes: 10, seed: 5).Chunk(160).Count(block => receiver.Listen(block) is not null);

        Assert.Equal(0, heard);
        Assert.Equal(0, receiver.Damaged);
    }

    [Fact]
    public void Nothing_is_allocated_while_there_is_no_message()
    {
        var receiver = new CallerIdReceiver();
        var sound = Voices.Babble(minutes: 1, seed: 3);
        receiver.Listen(sound);
        var before = GC.GetAllocatedBytesForCurrentThread();
        receiver.Listen(sound);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static FskSignal Signal(string standard) =>
        new(standard == "V23" ? FskStandard.V23 : FskStandard.Bell202);

    private static int Heard(FskSignal signal, double snr)
    {
        var sound = signal.Render(CallerIdWriter.Write(Caller));
        var level = Math.Max(signal.MarkDBm0, signal.SpaceDBm0);
        return Enumerable.Range(1, Tries).Count(seed => Hear(NoisyLine.Carry(sound, level, snr, seed)) is [var one] && one == Caller);
    }

    private static List<CallerIdMessage> Hear(short[] sound, int block = 160)
    {
        var receiver = new CallerIdReceiver();
        return [.. sound.Concat(new short[80]).Chunk(block).Select(piece => receiver.Listen(piece)).OfType<CallerIdMessage>()];
    }
}
