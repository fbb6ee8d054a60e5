using System.Collections.Immutable;
using CsCheck;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Displays;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Contract;

/// <summary>What every display port keeps to: what somebody in front of the board would see.</summary>
public abstract class DisplayContract
{
    private protected static readonly DeviceModel Matrix = Device("matrix", DeviceKind.Max7219Matrix, BusKind.Spi, 2, 1);
    private protected static readonly DeviceModel Digits = Device("digits", DeviceKind.Max7219Digits, BusKind.Spi, 1, 1);
    private protected static readonly DeviceModel Text = Device("text", DeviceKind.Hd44780, BusKind.I2c, 20, 4);
    private protected static readonly DeviceModel Oled = Device("oled", DeviceKind.Ssd1306, BusKind.I2c, 128, 64);

    private protected static ImmutableArray<DeviceModel> Devices => [Matrix, Digits, Text, Oled];

    private protected abstract IDisplayPort Port { get; }

    private protected abstract ImmutableArray<string> SeenOn(DeviceModel device);

    [Fact]
    public void The_board_s_displays_are_listed_with_the_room_they_have() => Assert.Equal(
        [Shape(Matrix, 2, 1), Shape(Digits, 8, 1), Shape(Text, 20, 4), Shape(Oled, 21, 8)], Port.Displays);

    [Fact]
    public void A_matrix_shows_letters_of_5_by_7_dots()
    {
        Show(Matrix, "1Ж");
        Assert.Equal(
            [
                "..#...#.#.#.....",
                ".##...#.#.#.....",
                "..#...#.#.#.....",
                "..#....###......",
                "..#...#.#.#.....",
                "..#...#.#.#.....",
                ".###..#.#.#.....",
                "................",
            ],
            SeenOn(Matrix));
    }

    [Fact]
    public void Digits_show_a_point_beside_the_digit_before_it()
    {
        Show(Digits, "12.5-H ?");
        Assert.Equal(["30ED5B0137000000"], SeenOn(Digits));
    }

    [Fact]
    public void Characters_show_Cyrillic_with_eight_letters_of_its_own()
    {
        Show(Text, "Ждут: 3  ЖЖ", "Максимум АВЕКМ");
        Assert.Equal(
            ["Ждyт: 3  ЖЖ         ", "Maкcимyм ABEKM      ", "                    ", "                    "], SeenOn(Text));
    }

    [Fact]
    public void Letters_beyond_the_eight_used_most_are_written_in_Latin()
    {
        Show(Text, "БГДЖИФЛП БГДЖИФЛП Щ");
        Assert.Equal("БГДЖИФЛП БГДЖИФЛП Sc", SeenOn(Text)[0]);
    }

    [Fact]
    public void Where_there_are_more_than_eight_a_plainer_letter_stands_for_the_one_with_a_mark()
    {
        Show(Text, "БГДЖИЙЛП БГДЖИЙЛП Щ");
        Assert.Equal("БГДЖИИЛП БГДЖИИЛП Щ ", SeenOn(Text)[0]);
    }

    [Fact]
    public void An_oled_has_every_letter_and_eight_lines()
    {
        Show(Oled, "", "ґї");
        var seen = SeenOn(Oled);
        Assert.All(seen.Take(8), row => Assert.Equal(new string('.', 128), row));
        Assert.Equal(".......#.#.", seen[8][..11]);
        Assert.Equal("....#......", seen[9][..11]);
        Assert.Equal("#####..##..", seen[10][..11]);
    }

    [Fact]
    public void A_shift_moves_dots_one_by_one_and_letters_by_sixes()
    {
        Port.Show(Name(Matrix), new DisplayFrame(["Ж"], Shift: 1));
        Assert.Equal(".#.#............", SeenOn(Matrix)[0]);
        Port.Show(Name(Text), new DisplayFrame(["abc"], Shift: 11));
        Assert.Equal("bc", SeenOn(Text)[0].TrimEnd());
    }

    [Fact]
    public void One_that_is_full_has_every_dot_lit_either_as_it_is_or_moved_by_one()
    {
        foreach (var device in new[] { Matrix, Oled })
        {
            var (still, moved) = (Filled(device, 0), Filled(device, 1));
            Assert.All(still.Zip(moved), row => Assert.All(row.First.Zip(row.Second), dot => Assert.True(dot is ('#', _) or (_, '#'))));
        }

        Assert.All(Filled(Text, 1), row => Assert.Equal(new string(DisplayFrame.Full, 20), row));
        Assert.Equal([string.Concat(Enumerable.Repeat("FF", 8))], Filled(Digits, 1));
    }

    [Fact]
    public void What_stood_there_before_is_gone()
    {
        foreach (var device in Devices)
        {
            var dark = SeenOn(device);
            Show(device, "88888888", "88888888");
            Assert.NotEqual(dark, SeenOn(device));
            Show(device);
            Assert.Equal(dark, SeenOn(device));
        }
    }

    [Fact]
    public void A_display_the_board_does_not_have_is_ignored() =>
        Port.Show(new DisplayId("none"), new DisplayFrame(["8"]));

    /// <summary>Whatever was shown before: the twin, which has no memory, says what must be seen.</summary>
    [Fact]
    public void Any_frame_after_any_other_is_seen_as_on_the_twin()
    {
        var letters = Gen.Char["0123456789 .:-ABCabcАБВГДЖЗИЙЛПФЦЧШЩЭЮЯабвгджзийклмптщьяїєґ█\\~\u0001€"];
        var frame = Gen.Select(Gen.String[letters, 0, 24].Array[0, 5], Gen.Int[0, 15], Gen.Int[0, 40]);
        frame.Array[1, 6].Sample(
            frames =>
            {
                var twin = new SimulatedDisplays(Devices);
                foreach (var (lines, brightness, shift) in frames)
                {
                    var shown = new DisplayFrame([.. lines], brightness, shift);
                    foreach (var device in Devices)
                    {
                        Port.Show(Name(device), shown);
                        twin.Show(Name(device), shown);
                        Assert.Equal(twin.Seen(Name(device)), SeenOn(device));
                    }
                }
            },
            iter: 60,
            threads: 1);
    }

    private ImmutableArray<string> Filled(DeviceModel device, int shift)
    {
        Port.Show(Name(device), new DisplayFrame([.. Enumerable.Repeat(new string(DisplayFrame.Full, 24), 8)], Shift: shift));
        return SeenOn(device);
    }

    private protected static DisplayId Name(DeviceModel device) => new(device.Name);

    private protected void Show(DeviceModel device, params ImmutableArray<string> lines) =>
        Port.Show(Name(device), new DisplayFrame(lines));

    private static DisplayShape Shape(DeviceModel device, int columns, int rows) => new(Name(device), columns, rows);

    private static DeviceModel Device(string name, DeviceKind kind, BusKind bus, int columns, int rows) =>
        new(name, kind, new BusModel("bus", bus, 0, 100_000, []), 0, name, columns, rows);
}
