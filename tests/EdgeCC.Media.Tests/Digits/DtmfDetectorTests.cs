using EdgeCC.Media.Codecs;
using EdgeCC.Media.Digits;
using EdgeCC.Media.Tones;

namespace EdgeCC.Media.Tests.Digits;

/// <summary>The acceptance tests of dtmf/CRITERIA.md (after the Mitel CM7291 tape, side 1) and ITU-T Q.24.</summary>
public class DtmfDetectorTests
{
    private const string Keys = "123A456B789C*0#D";
    private static readonly string Hundred = string.Concat(Enumerable.Repeat("1590#D2468", 10));

    [Fact]
    public void All_keys_ten_times_at_50_50_ms_are_heard_160_of_160()
    {
        var dialled = string.Concat(Keys.SelectMany(key => new string(key, 10)));

        Assert.Equal(dialled, Hear(new KeyPad { RowDBm0 = -4, ColumnDBm0 = -4 }.Dial(dialled)));
    }

    [Theory]
    [InlineData(AudioCodec.Pcmu)]
    [InlineData(AudioCodec.Pcma)]
    public void Keys_are_heard_through_G711(AudioCodec codec)
    {
        var sound = new KeyPad().Dial(Keys);
        var codes = new byte[sound.Length];
        G711.Encode(sound, codes, codec);
        G711.Decode(codes, sound, codec);

        Assert.Equal(Keys, Hear(sound));
    }

    // Q.24: the shortest press and pause that must be taken, at ten keys a second and at every phase of the blocks.
    [Fact]
    public void Press_of_40_ms_and_pause_of_50_ms_are_enough_wherever_the_blocks_fall()
    {
        var sound = new KeyPad { OnMilliseconds = 40 }.Dial(Hundred);
        for (var shift = 0; shift < DtmfBlock.Samples; shift += 3)
        {
            Assert.Equal(Hundred, Hear(sound.AsSpan(shift)));
        }
    }

    [Fact]
    public void Press_shorter_than_20_ms_is_no_press() =>
        Assert.Empty(Hear(new KeyPad { OnMilliseconds = 19 }.Dial(Hundred)));

    [Fact]
    public void Gap_of_10_ms_does_not_make_two_presses_of_one()
    {
        var sound = new KeyPad { OnMilliseconds = 50, OffMilliseconds = 10 }.Dial("55");

        Assert.Equal("5", Hear(sound));
    }

    [Fact]
    public void Long_press_is_one() =>
        Assert.Equal("7", Hear(new KeyPad { OnMilliseconds = 5000 }.Dial("7")));

    // Q.24: off by 1.5 % in both tones must be taken, off by 3.5 % in either must not.
    [Theory]
    [InlineData(0.015, 0.015, true)]
    [InlineData(-0.015, 0.015, true)]
    [InlineData(0.015, -0.015, true)]
    [InlineData(-0.015, -0.015, true)]
    [InlineData(0.035, 0, false)]
    [InlineData(-0.035, 0, false)]
    [InlineData(0, 0.035, false)]
    [InlineData(0, -0.035, false)]
    public void Detuned_keys_are_taken_within_the_limits_only(double row, double column, bool taken)
    {
        var sound = new KeyPad { RowDetune = row, ColumnDetune = column, RowDBm0 = -17, ColumnDBm0 = -17 }.Dial(Keys);

        Assert.Equal(taken ? Keys : "", Hear(sound));
    }

    // Tape test 3: steps of 0.1 % to ±6 %; 3 + RCFO <= RRB < 15 + RCFO.
    [Theory]
    [InlineData('1')]
    [InlineData('5')]
    [InlineData('9')]
    [InlineData('D')]
    public void Recognition_band_and_its_centre_are_within_the_tape_s_limits(char key)
    {
        foreach (var isRow in new[] { true, false })
        {
            var above = Enumerable.Range(1, 60).Count(step => HearsDetuned(key, isRow, step / 1000.0)) / 10.0;
            var below = Enumerable.Range(1, 60).Count(step => HearsDetuned(key, isRow, -step / 1000.0)) / 10.0;
            var (band, centre) = (above + below, above - below);

            Assert.InRange(band, 3 + centre, 15 + centre);
        }
    }

    // Tape test 4: normal twist is the high tone weaker.
    [Theory]
    [InlineData(0, -8, true)]
    [InlineData(-4, 0, true)]
    [InlineData(0, -13, false)]
    [InlineData(-9, 0, false)]
    public void Twist_is_taken_to_8_dB_normal_and_4_dB_reverse(double row, double column, bool taken)
    {
        var sound = new KeyPad { RowDBm0 = -10 + row, ColumnDBm0 = -10 + column }.Dial(Keys);

        Assert.Equal(taken ? Keys : "", Hear(sound));
    }

    // Tape test 5.
    [Fact]
    public void Dynamic_range_is_at_least_35_dB()
    {
        var heard = Enumerable.Range(-50, 54)
            .Count(level => Hear(new KeyPad { RowDBm0 = level, ColumnDBm0 = level }.Dial(Keys)) == Keys);

        Assert.InRange(heard, 35, 53);
    }

    // Tape test 7 asks for 26 dB; the basic specification for 15 dB.
    [Theory]
    [InlineData(26)]
    [InlineData(15)]
    public void Thousand_keys_are_heard_through_noise(int signalToNoise)
    {
        var dialled = string.Concat(Enumerable.Repeat(Hundred, 10));
        var pad = new KeyPad { RowDBm0 = -10, ColumnDBm0 = -10, NoiseDBm0 = -7 - signalToNoise };

        Assert.Equal(dialled, Hear(pad.Dial(dialled, seed: signalToNoise)));
    }

    [Fact]
    public void Level_of_minus_26_dBm0_is_heard() =>
        Assert.Equal(Keys, Hear(new KeyPad { RowDBm0 = -26, ColumnDBm0 = -26 }.Dial(Keys)));

    [Theory]
    [InlineData(350)]
    [InlineData(425)]
    [InlineData(440)]
    public void Dial_tone_10_dB_below_the_keys_does_not_hide_them(double hz) =>
        Assert.Equal(Keys, Hear(new KeyPad { Beside = (hz, -20) }.Dial(Keys)));

    [Fact]
    public void Call_progress_tones_are_no_keys()
    {
        foreach (var tone in new[] { CallProgressTones.Ringback, CallProgressTones.Busy, CallProgressTones.Beep })
        {
            Assert.Empty(Hear(ToneGenerator.Render(tone, TimeSpan.FromSeconds(10))));
        }
    }

    [Fact]
    public void Single_tone_of_a_key_is_no_key()
    {
        foreach (var hz in DtmfKeys.Rows.ToArray().Concat(DtmfKeys.Columns.ToArray()))
        {
            Assert.Empty(Hear(ToneGenerator.Render(new Tone([hz], -6, []), TimeSpan.FromSeconds(1))));
        }
    }

    [Fact]
    public void Keys_of_our_own_generator_are_heard()
    {
        foreach (var key in Keys)
        {
            Assert.Equal($"{key}", Hear(ToneGenerator.Render(DtmfKeys.ToneOf(key), TimeSpan.FromMilliseconds(60))));
        }
    }

    [Fact]
    public void Listening_allocates_nothing()
    {
        var detector = new DtmfDetector();
        var sound = new KeyPad().Dial(Hundred);
        HearFrames(detector, sound, []);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var at = 0; at < sound.Length; at += 160)
        {
            detector.Listen(sound.AsSpan(at, Math.Min(160, sound.Length - at)));
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    internal static string Hear(ReadOnlySpan<short> sound)
    {
        var heard = new List<char>();
        HearFrames(new DtmfDetector(), sound, heard);
        return string.Concat(heard);
    }

    private static void HearFrames(DtmfDetector detector, ReadOnlySpan<short> sound, List<char> heard)
    {
        for (var at = 0; at < sound.Length; at += 160)
        {
            if (detector.Listen(sound.Slice(at, Math.Min(160, sound.Length - at))) is { } key)
            {
                heard.Add(key);
            }
        }
    }

    private static bool HearsDetuned(char key, bool isRow, double by)
    {
        var pad = new KeyPad { RowDBm0 = -17, ColumnDBm0 = -17, RowDetune = isRow ? by : 0, ColumnDetune = isRow ? 0 : by };
        return Hear(pad.Dial($"{key}")) == $"{key}";
    }
}
